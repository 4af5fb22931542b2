# `_x` where no scope around or within knows that name.
_taken = 1


def f(g):
    a, _b = g()
    c, taken = g()
    with g() as (h, _i):
        pass
    first, _second = g(1,
                       2)
    return a, c, h, first
