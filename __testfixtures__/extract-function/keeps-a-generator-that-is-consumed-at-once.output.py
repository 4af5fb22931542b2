def f(xs, k):
    total = add_up(k, xs)
    return total


def add_up(k, xs):
    total = sum(x * k for x in xs)
    print(total)
    return total
