# With `--dead-stores`, `+=` stays: it may change the object that others hold.
def f(items):
    log = items
    print(log)
    log += [1]
