# A string that was second would be the docstring of the function.
def f():
    x = 1
    y = 2
    """Not a docstring."""
    return f


def g():
    """Docstring."""
    x = 1
    """Nor this one."""
