# Without the name the object may end at once.
import asyncio
import tempfile
import weakref


class Holder:
    def __del__(self):
        print('gone')


async def f(self, loop):
    task = asyncio.create_task(self.run())
    folder = tempfile.TemporaryDirectory()
    guard = self.lock_guard()
    holder = Holder()
    reference = weakref.ref(self, print)
    return loop
