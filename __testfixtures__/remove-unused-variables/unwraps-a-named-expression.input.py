# Parentheses go where nothing needs them; in a comprehension the name belongs to the function.
def f(g, items):
    if (n := g()) > 1:
        pass
    while(m := g()):
        pass
    g(o := 1, (p := 2))
    total = [q for item in items if (q := item)] or [(r := item) for item in items]
    (s := g(items))
    (t := 1)
    print(-(u := 1 + 2), (v := items).copy, f'{({1: 2} if (w := g) else 1)}')
    return total
