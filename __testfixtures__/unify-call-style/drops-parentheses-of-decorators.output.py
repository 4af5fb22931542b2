# By any name that the import gives.
import functools
import functools as ft
import pytest
import pytest as pt
from functools import lru_cache, lru_cache as remember
from pytest import fixture, mark
from pytest import mark as m


@pytest.fixture
def a(): pass
@pt.fixture
def b(): pass
@fixture
def c(): pass
@(pytest.fixture)
def d(): pass
@pytest . yield_fixture
def e(): pass
@pytest.mark.slow
@mark.slow
@m.slow  # very
class F: pass
@functools.lru_cache
def g(): pass
@ft.lru_cache
async def h(): pass
@lru_cache
@remember
def i(): pass
