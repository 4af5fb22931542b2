async def f(q):
    n = len(q)
    print(n)
    await q.send(n)
