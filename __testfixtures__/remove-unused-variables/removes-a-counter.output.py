# Only ever added to, and all values are literals of one sort: all stores go together.
def f(items):
    for item in items:
        if item:
            pass
    return items
