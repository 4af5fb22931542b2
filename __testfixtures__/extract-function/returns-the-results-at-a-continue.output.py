def f(xs, out):
    n = 0
    for x in xs:
        n = take(x, out, n)
    return n


def take(x, out, n):
    if x < 0:
        return n
    out.append(x)
    n += 1
    return n
