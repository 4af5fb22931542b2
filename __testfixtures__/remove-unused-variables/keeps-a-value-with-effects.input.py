# A call, an await, a yield or a named expression anywhere in the value makes it stay as a statement.
async def load(client, rows):
    first = client.get('a')
    second = await client.fetch()
    third = [row.save() for row in rows]
    fourth = {'key': client.get('b')}
    fifth = client.total + client.count()
    clock = client.clock()
    sixth = (kept := client.other)
    return kept


def produce(source):
    got = yield
    more = yield source
    rest = yield from source
