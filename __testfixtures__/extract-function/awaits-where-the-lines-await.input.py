async def f(q):
    n = 1
    xs = [x async for x in q]
    n += len(xs)
    return n
