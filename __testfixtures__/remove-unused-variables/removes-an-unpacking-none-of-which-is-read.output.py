# One value for each name is proved; otherwise the unpacking also checks a length.
def f(g, pair):
    g(1), g(2)
    g()
    with g():
        pass
