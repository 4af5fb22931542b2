async def f(q):
    n = prepare(q)
    await q.send(n)


def prepare(q):
    n = len(q)
    print(n)
    return n
