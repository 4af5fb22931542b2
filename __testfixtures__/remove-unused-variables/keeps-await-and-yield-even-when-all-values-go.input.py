# Without its yield a generator would be a function.
def produce():
    got = yield


async def wait(lock):
    held = await lock.acquire()
    state = lock.state()
