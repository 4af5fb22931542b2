# hard: overloads, type variables, context managers and coroutines of the standard library
import asyncio
import collections
import os
import pathlib
import re
from contextlib import contextmanager


def words(text):
    return re.compile(r'\w+').findall(str(text))


def first(text):
    return re.match('a', text)


def load(path):
    with open(path, 'rb') as stream:
        return stream.read()


def lines(path):
    with open(path) as stream:
        for line in stream:
            yield line.strip()


@contextmanager
def folder(path):
    before = os.getcwd()
    os.chdir(path)
    try:
        yield before
    finally:
        os.chdir(before)


def inside(path):
    with folder(path) as before:
        return len(before)


def home():
    return pathlib.Path.home() / 'servers'


def most_common(names):
    ((name, count),) = collections.Counter(names).most_common(1)
    return count


async def wait(seconds):
    await asyncio.sleep(seconds)
    return os.environ.get('DONE')


async def wait_twice():
    return await wait(1) or await wait(2) or 'never'


def total(numbers):
    return sum(int(number) for number in numbers)


def ratio(done, whole):
    return len(done) / len(whole)
