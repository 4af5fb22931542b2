# `x = None` behind the last use frees what the name held.
def f(g):
    x = g()
    x.run()
    x = None
    g()
    x = g()
    return x
