# Unsafe; a call that was added stays.
def f(items, read):
    read()
    return items
