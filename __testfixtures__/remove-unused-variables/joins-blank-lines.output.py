# Two runs of blank lines become one, as long as the longer.
def f(g):
    g()

    g()

    g()


    g()


def g():
    """Docstring."""

    return 1


def h(g):
    g()
