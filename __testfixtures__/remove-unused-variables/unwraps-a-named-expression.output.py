# Parentheses go where nothing needs them; in a comprehension the name belongs to the function.
def f(g, items):
    if g() > 1:
        pass
    while(g()):
        pass
    g(1, (2))
    total = [q for item in items if (q := item)] or [item for item in items]
    g(items)
    print(-(1 + 2), (items).copy, f'{({1: 2} if g else 1)}')
    return total
