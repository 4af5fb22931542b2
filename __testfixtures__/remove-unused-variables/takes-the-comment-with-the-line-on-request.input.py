# Own-line comments stay.
def f(g):
    # above
    a = 1  # why
    # between
    b = 2
    return g
