# A comment in the part that goes is worth more than the parentheses.
import functools
import pytest


class Empty(  # nothing yet
):
    pass


class Old(
    object,  # as in Python 2
):
    pass


class Mixed(
    Empty,  # first
    object
):
    pass


@functools.lru_cache(
    # no limit
)
def cached():
    raise ValueError(  # why
    )


@pytest.fixture(  # scope?
)
def thing():
    raise (KeyError  # a key
           ())
