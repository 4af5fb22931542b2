# First, middle and last between semicolons, without blanks left behind.
def f(g):
    a = 1; g()
    g(); b = 1
    g(); c = 1; g()
    g(); d = 1;
    e = 1;
    h = 1; i = 2
    j = 1; \
        g()
    k = \
        g(
            1)
    if g: l = 1; g()
