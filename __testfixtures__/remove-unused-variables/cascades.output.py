# Each round frees what the last one read; three rounds here.
def f(g):
    return g
