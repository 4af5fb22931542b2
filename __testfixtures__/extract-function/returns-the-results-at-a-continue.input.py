def f(xs, out):
    n = 0
    for x in xs:
        if x < 0:
            continue
        out.append(x)
        n += 1
    return n
