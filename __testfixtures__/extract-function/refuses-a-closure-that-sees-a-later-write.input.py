def f(xs, k):
    found = (x * k for x in xs)
    print(found)
    k = 10
    return list(found)
