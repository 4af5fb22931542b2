def f(g):
    x = 1
    x = try_value(g, x)
    return x


def try_value(g, x):
    try:
        x = g()
    except Exception:
        pass
    return x
