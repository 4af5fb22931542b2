# First, middle and last between semicolons, without blanks left behind.
def f(g):
    g()
    g()
    g(); g()
    g();
    g()
    g(
        1)
    if g: g()
