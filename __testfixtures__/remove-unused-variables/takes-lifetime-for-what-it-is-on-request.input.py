# Unsafe; the call stays.
import asyncio


async def f(self):
    task = asyncio.create_task(self.run())
