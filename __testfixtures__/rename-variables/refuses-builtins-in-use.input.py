def f(items):
    size = len(items)
    return size


def g(items):
    size = items
    return size
