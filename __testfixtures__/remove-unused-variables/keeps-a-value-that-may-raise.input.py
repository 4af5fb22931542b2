# A lookup, a comparison or arithmetic may raise or run code of a class: by default it stays as a statement.
def f(a, d):
    item = d['k']
    attribute = a.missing
    smaller = a < d
    total = a + 1
    text = f'{a:bad}'
    shadowed = len(a)
    unknown = undefined_name
    key = {a: 1}
    copied = [*a]
    squares = [i for i in a]
    return f
