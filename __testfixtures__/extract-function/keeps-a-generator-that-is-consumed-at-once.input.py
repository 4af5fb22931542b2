def f(xs, k):
    total = sum(x * k for x in xs)
    print(total)
    return total
