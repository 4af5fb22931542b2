# Arguments, other modules, own names, and no decorators at all.
import functools
import mypytest as testing
import pytest
from . import pytest as own
from own import lru_cache
from functools import cache, partial


@pytest.fixture(scope='module')
def a(): pass
@pytest.fixture
def b(): pass
@testing.fixture()
def c(): pass
@own.fixture()
def d(): pass
@lru_cache()
def e(): pass
@functools.lru_cache(maxsize=None)
def f(): pass
@functools.lru_cache(None)
def g(): pass
@pytest.mark.slow.more()
def h(): pass
@pytest.hookimpl()
def i(): pass


def j(functools):
    @functools.lru_cache()
    def k(): pass
    return functools.lru_cache()(k)


marks = [pytest.mark.slow()]
