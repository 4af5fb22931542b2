COUNT = 0


def f(n):
    global COUNT
    n = n or 1
    COUNT += n
    doubled = COUNT * 2
    return doubled
