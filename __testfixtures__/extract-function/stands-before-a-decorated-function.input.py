@cached
def f(a):
    b = a + 1
    b *= 2
    print(b)
    return b
