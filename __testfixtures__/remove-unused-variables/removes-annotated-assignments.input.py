# The annotation of a local is never evaluated; a declaration goes with the last store.
def f(g):
    a: int = 1
    b: 'Missing' = g()
    (c): int = 2
    d: str
    d = 'x'
    return g
