def f(q):
    d = q[0] + 1
    print(d)
    print(d)
    print(d)
    return d
