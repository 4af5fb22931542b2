def f():
    x = 1
    xs = fill()
    return x, xs


def fill():
    xs = [x for x in range(3)]
    print(xs)
    return xs
