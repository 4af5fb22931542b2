def f(n, out):
    i = 0
    for _ in range(n):
        i += 1
        out.append(i)
    return out
