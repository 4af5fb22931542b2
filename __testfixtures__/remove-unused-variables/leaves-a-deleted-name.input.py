# A `del` would raise without the binding, on this pass of the loop or the next.
def loop(i, items):
    for item in items:
        top = max(i, item)
        del item
        item = top


def path(flag):
    x = 1
    if flag:
        del x
