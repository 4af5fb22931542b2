# A store that no path reads goes; a handler, a loop, a closure and a `del` read.
def f(g, flag):
    x = None
    x = g()
    y = 1
    if flag:
        y = 2
    else:
        y = 3
    z = 1
    try:
        z = g()
    except ValueError:
        pass
    w = g(1)
    w = g(2)
    k = 1
    k = 2
    n = 0
    n = 5
    n += 1
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
        found = 1
        found = item
    return found
