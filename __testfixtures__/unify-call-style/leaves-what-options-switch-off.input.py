# Each style has an option of its own.
import functools
import pytest


class A(object): pass
class B(): pass
@pytest.fixture()
def a():
    raise ValueError()
@pytest.mark.slow()
def b():
    A
    a
@functools.lru_cache()
def c(): pass


class C:
    def d(self):
        self.d


print()
