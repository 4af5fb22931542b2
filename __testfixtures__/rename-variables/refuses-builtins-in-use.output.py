def f(items):
    size = len(items)
    return size


def g(items):
    len = items
    return len
