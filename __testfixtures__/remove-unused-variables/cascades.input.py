# Each round frees what the last one read; three rounds here.
def f(g):
    a = 1
    b = a
    c = b
    return g
