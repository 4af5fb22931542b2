def work():
    pass


def f(a):
    print(a)
    print(1)
    return a
