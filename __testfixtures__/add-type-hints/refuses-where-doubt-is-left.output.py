# hard: each of these looks plain, and something speaks against it
import functools
import typing

import somewhere
import builtins
from typing import Protocol, overload


@somewhere.route('/')
def index(page=1):
    return 'page'


def typed(count=1):
    # type: (float) -> str
    return str(count)


def limit(size=0) -> None:
    if size is None:
        return
    print(size)


def level(verbose=False) -> None:
    if verbose == 2:
        print('very')


def wait(timeout=1) -> None:
    print(timeout)


wait(timeout=0.5)


class Base:
    def close(self):
        self.open = False

    def name(self):
        raise NotImplementedError

    def stop(self):
        """Nothing to do here."""


class Derived(Base):
    def close(self):
        return self.open


class Named(Protocol):
    def rename(self, force=False):
        print(force)


@overload
def either(flag=True):
    print(flag)


def forever():
    while True:
        wait()


def shadowed() -> bool:
    return bool(1)


class Str:
    def str(self):
        pass

    def text(self) -> builtins.str:
        return 'text'


class Parser:
    def fail(self, message):
        raise ValueError(message)

    def fail_at_end(self):
        self.fail('the end')

    def check(self, token) -> None:
        if token:
            return
        self.fail('no token')


if typing.TYPE_CHECKING:
    def stream():
        print('none')
else:
    def stream():
        return open('/dev/null')
