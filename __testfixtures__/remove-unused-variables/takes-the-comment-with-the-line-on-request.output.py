# Own-line comments stay.
def f(g):
    # above
    # between
    return g
