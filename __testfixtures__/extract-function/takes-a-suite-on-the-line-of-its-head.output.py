def f(a):
    work(a)
    return a


def work(a):
    if a: print(1); print(a)
