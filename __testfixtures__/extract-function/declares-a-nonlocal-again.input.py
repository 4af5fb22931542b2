def f():
    x = 1
    y = 2

    def bar(z):
        nonlocal x
        print(z)
        x = z + y
        print(x)

    bar(3)
    return x
