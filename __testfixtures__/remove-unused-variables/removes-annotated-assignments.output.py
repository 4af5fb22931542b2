# The annotation of a local is never evaluated; a declaration goes with the last store.
def f(g):
    g()
    return g
