def f(items):
    found = [x for x in items]
    y = "🐍", found
    return y
