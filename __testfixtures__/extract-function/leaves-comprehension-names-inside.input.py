def f():
    x = 1
    xs = [x for x in range(3)]
    print(xs)
    return x, xs
