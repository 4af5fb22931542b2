def f(a):
    if a:
        work(a)
    return a


def work(a):
    b = 1; print(b); print(a)
