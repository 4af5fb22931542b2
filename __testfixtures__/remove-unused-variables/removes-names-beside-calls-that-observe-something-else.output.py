# These look at their arguments, at globals or at a scope of their own.
def f(a, namespace):
    vars(a)
    dir(a)
    eval('a', namespace)
    a.eval('b')
    return lambda: locals()
