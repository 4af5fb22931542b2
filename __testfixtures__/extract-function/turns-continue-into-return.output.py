def f(xs, out):
    for x in xs:
        take(x, out)


def take(x, out):
    if x < 0:
        return
    out.append(x)
