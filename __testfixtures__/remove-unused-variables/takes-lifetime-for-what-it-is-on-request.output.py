# Unsafe; the call stays.
import asyncio


async def f(self):
    asyncio.create_task(self.run())
