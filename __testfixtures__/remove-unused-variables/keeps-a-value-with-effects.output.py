# A call, an await, a yield or a named expression anywhere in the value makes it stay as a statement.
async def load(client, rows):
    client.get('a')
    await client.fetch()
    [row.save() for row in rows]
    {'key': client.get('b')}
    client.total + client.count()
    client.clock()
    (kept := client.other)
    return kept


def produce(source):
    yield
    yield source
    yield from source
