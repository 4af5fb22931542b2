import numba


@numba.njit(cache=True)
def f(a):
    b = a
    b += 1
    b *= 2
    return b
