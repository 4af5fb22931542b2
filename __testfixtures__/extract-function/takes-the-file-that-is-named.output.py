def f(a):
    work(a)
    return a


def work(a):
    print(a)
    print(1)
