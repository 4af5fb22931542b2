def f(y):
    y = abs(y)
    if y > 2:
        return 'big'
    return 'small'
