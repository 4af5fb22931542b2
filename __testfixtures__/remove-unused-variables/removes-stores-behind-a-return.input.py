# The same rules in code that cannot run.
def f(g):
    return g
    x = 1
