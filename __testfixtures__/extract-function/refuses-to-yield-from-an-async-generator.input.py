async def f(xs):
    for x in xs:
        yield x
    print(xs)
