# Async, parenthesized and continued items; a pattern, attribute or tuple value stays.
async def f(self, a, b, c):
    with a, b:
        pass
    async with a():
        pass
    with (
        a,  # kept
        b,
    ):
        pass
    with (a):
        pass
    with (a), \
            b:
        pass
    with a as self.attribute, b as self[0]:
        pass
    with (b, c) as pair:
        pass
    with self.assertRaises(ValueError):
        raise ValueError
