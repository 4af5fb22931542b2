# A table of constants and one call: no part would be a function worth a name.
def table(store):
    rows = [
        ('a', 1),
        ('b', 2),
        ('c', 3),
        ('d', 4),
        ('e', 5),
    ]
    return store.fill(
        rows,
        head='names',
        foot='numbers',
        left=1,
        right=2,
    )
