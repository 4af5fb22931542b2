# Async, parenthesized and continued items; a pattern, attribute or tuple value stays.
async def f(self, a, b, c):
    with a as x, b as (y):
        pass
    async with a() as z:
        pass
    with (
        a as first,  # kept
        b as second,
    ):
        pass
    with (a as only):
        pass
    with (a) as grouped, \
            b \
            as continued:
        pass
    with a as self.attribute, b as self[0]:
        pass
    with (b, c) as pair:
        pass
    with self.assertRaises(ValueError) as caught:
        raise ValueError
