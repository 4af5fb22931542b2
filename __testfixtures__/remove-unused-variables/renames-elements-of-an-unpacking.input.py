# `_x` where no scope around or within knows that name.
_taken = 1


def f(g):
    a, b = g()
    c, taken = g()
    with g() as (h, i):
        pass
    first, second = g(1,
                      2)
    return a, c, h, first
