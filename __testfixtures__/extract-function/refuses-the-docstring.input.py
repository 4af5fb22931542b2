def f(a):
    """Do it."""
    print(a)
    return a
