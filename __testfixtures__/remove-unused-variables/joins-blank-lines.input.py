# Two runs of blank lines become one, as long as the longer.
def f(g):
    a = 1

    g()

    b = 2

    g()

    c = 3
    d = 4

    g()


    e = 5

    g()

    h = 6


def g():
    """Docstring."""

    x = 1
    return 1


def h(g):
    g()

    x = 1
