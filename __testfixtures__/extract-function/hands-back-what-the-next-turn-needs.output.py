def f(n, out):
    i = 0
    for _ in range(n):
        i = take_step(i, out)
    return out


def take_step(i, out):
    i += 1
    out.append(i)
    return i
