# Without its yield a generator would be a function.
def produce():
    yield


async def wait(lock):
    await lock.acquire()
