# The expression decides.
def f(g):
    _value = 1
    spare = 2
