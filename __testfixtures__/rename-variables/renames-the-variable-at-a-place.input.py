def f(items):
    x = [x for x in items]
    y = "🐍", x
    return y
