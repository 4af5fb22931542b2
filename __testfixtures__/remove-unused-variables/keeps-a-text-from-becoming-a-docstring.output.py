# A string that was second would be the docstring of the function.
def f():
    pass
    """Not a docstring."""
    return f


def g():
    """Docstring."""
    """Nor this one."""
