def f(xs):
    n = 0

    def tick():
        nonlocal n
        n += 1

    tick()
    print(n)
    return n
