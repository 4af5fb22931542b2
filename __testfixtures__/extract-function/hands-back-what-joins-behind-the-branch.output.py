def f(a):
    if a > 0:
        e, b = choose()
        b += 1
    else:
        e = 2
        b = 0
    return e, b


def choose():
    e = 1
    b = 7
    return e, b
