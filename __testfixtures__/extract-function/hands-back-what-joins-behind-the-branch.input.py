def f(a):
    if a > 0:
        e = 1
        b = 7
        b += 1
    else:
        e = 2
        b = 0
    return e, b
