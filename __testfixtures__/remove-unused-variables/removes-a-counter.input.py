# Only ever added to, and all values are literals of one sort: all stores go together.
def f(items):
    count = 0
    text = ''
    for item in items:
        count += 1
        if item:
            text += 'x'
    return items
