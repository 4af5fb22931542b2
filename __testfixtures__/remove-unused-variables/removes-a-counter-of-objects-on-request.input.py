# Unsafe; a call that was added stays.
def f(items, read):
    log = items
    log += read()
    return items
