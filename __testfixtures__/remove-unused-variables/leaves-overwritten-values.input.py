# Without `--dead-stores` a name that is read anywhere keeps all its stores.
def f(g):
    x = None
    x = g()
    return x
