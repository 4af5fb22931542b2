def work(b):
    b *= 2
    print(b)
    return b


@cached
def f(a):
    b = a + 1
    b = work(b)
    return b
