COUNT = 0


def f(n):
    global COUNT
    n = n or 1
    doubled = count(n)
    return doubled


def count(n):
    global COUNT
    COUNT += n
    doubled = COUNT * 2
    return doubled
