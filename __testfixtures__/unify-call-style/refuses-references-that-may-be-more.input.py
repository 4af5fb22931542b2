# Each of these is reported with its reason and stays.
import asyncio
import contextlib
import functools
import unittest
from elsewhere import imported


def needs(a, b=1):
    pass


def needs_keyword(*, key):
    pass


async def coroutine():
    pass


def generator():
    def inner():
        pass
    yield inner


@functools.wraps(needs)
def decorated():
    pass


def twice():
    pass


twice = needs


class Base(imported.Base):
    def inherited(self):
        pass


class Thing(imported.Mixin, Base):
    @property
    def prop(self):
        return 1

    @functools.cached_property
    def cached(self):
        return 1

    def needs(self, a):
        pass

    def stored(self):
        pass

    def overridden(self):
        pass

    def plain(self):
        pass

    def no_self():
        pass

    async def wait(self):
        pass

    alias = plain

    def use(self, other):
        needs
        needs_keyword
        coroutine
        generator
        decorated
        twice
        imported
        undefined
        self.prop
        self.cached
        self.needs
        self.stored
        self.overridden
        self.no_self
        self.wait
        self.alias
        self.unknown
        self.inherited
        self.plain.__doc__
        other.plain
        Thing.plain
        asyncio.run
        try:
            self.plain
            needs
        except AttributeError:
            pass
        with contextlib.suppress(Exception):
            self.plain

    def rebind(self):
        self = Thing()
        self.plain

    @staticmethod
    def static(self):
        self.plain

    @classmethod
    def of_class(cls):
        cls.plain


class Special(Thing):
    def overridden(self, more):
        pass


class Watched:
    def __getattribute__(self, name):
        return 1

    def plain(self):
        self.plain


def patch(thing):
    thing.stored = None


class ThingTest(unittest.TestCase):
    def test(self):
        self.skipTest
        self.assertEqual
        self.helper
        self.setUp.x
        with self.assertRaises(AttributeError):
            self.helper

    @classmethod
    def setUpClass(cls):
        cls.fail


class OwnFail(unittest.TestCase):
    def fail(self, message):
        raise AssertionError(message)

    def test(self):
        self.fail
