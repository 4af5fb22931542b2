async def f(q):
    n = 1
    n = await fetch(q, n)
    return n


async def fetch(q, n):
    xs = [x async for x in q]
    n += len(xs)
    return n
