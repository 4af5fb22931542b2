def f(y):
    y = abs(y)
    return describe(y)


def describe(y):
    if y > 2:
        return 'big'
    return 'small'
