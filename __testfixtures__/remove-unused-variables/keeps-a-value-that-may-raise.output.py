# A lookup, a comparison or arithmetic may raise or run code of a class: by default it stays as a statement.
def f(a, d):
    d['k']
    a.missing
    a < d
    a + 1
    f'{a:bad}'
    len(a)
    undefined_name
    {a: 1}
    [*a]
    [i for i in a]
    return f
