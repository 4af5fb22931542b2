# A store that no path reads goes; a handler, a loop, a closure and a `del` read.
def f(g, flag):
    x = g()
    if flag:
        y = 2
    else:
        y = 3
    z = 1
    try:
        z = g()
    except ValueError:
        pass
    g(1)
    w = g(2)
    k = 1
    k = 2
    with g() as m:
        m = 2
    return x, y, z, w, lambda: k, m


def unbound(flag):
    if flag:
        print(x)
    x = 1


def rounds(items):
    found = None
    for item in items:
        found = item
    return found
