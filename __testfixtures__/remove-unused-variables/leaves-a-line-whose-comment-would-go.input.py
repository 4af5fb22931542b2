# No comment is lost unless that is asked for.
def f(g):
    a = 1  # why
    b = [
        1,  # one
    ]
    c = 2  # noqa: E501
    return g
