def f():
    x = 1
    y = 2

    def set_both(z):
        nonlocal x
        x = z + y
        print(x)

    def bar(z):
        nonlocal x
        print(z)
        set_both(z)

    bar(3)
    return x
