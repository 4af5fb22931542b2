# The expression decides.
def f(g):
    spare = 2
