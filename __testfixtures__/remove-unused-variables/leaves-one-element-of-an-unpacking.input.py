# The element cannot go, and renaming is not asked for.
def f(g):
    a, b = g()
    (c, *d), e = g()
    with g() as (h, i):
        pass
    return a, c, e, h
