# hard: overloads, type variables, context managers and coroutines of the standard library
import asyncio
import collections
import os
import pathlib
import re
from collections.abc import Iterator
from contextlib import contextmanager


def words(text):
    return re.compile(r'\w+').findall(str(text))


def first(text) -> re.Match[str] | None:
    return re.match('a', text)


def load(path) -> bytes:
    with open(path, 'rb') as stream:
        return stream.read()


def lines(path) -> Iterator[str]:
    with open(path) as stream:
        for line in stream:
            yield line.strip()


@contextmanager
def folder(path) -> Iterator[str]:
    before = os.getcwd()
    os.chdir(path)
    try:
        yield before
    finally:
        os.chdir(before)


def inside(path) -> int:
    with folder(path) as before:
        return len(before)


def home() -> pathlib.Path:
    return pathlib.Path.home() / 'servers'


def most_common(names) -> int:
    ((name, count),) = collections.Counter(names).most_common(1)
    return count


async def wait(seconds) -> str | None:
    await asyncio.sleep(seconds)
    return os.environ.get('DONE')


async def wait_twice() -> str:
    return await wait(1) or await wait(2) or 'never'


def total(numbers) -> int:
    return sum(int(number) for number in numbers)


def ratio(done, whole) -> float:
    return len(done) / len(whole)
