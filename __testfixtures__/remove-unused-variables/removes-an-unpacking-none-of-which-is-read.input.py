# One value for each name is proved; otherwise the unpacking also checks a length.
def f(g, pair):
    a, b = 1, 2
    (c, d) = g(1), g(2)
    e, h = pair
    [i, *j] = g()
    with g() as (k, l):
        pass
