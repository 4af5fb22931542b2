import functools
import unittest

import pytest


class OrderError(Exception):
    pass


class Order:
    @functools.lru_cache
    def total(self):
        raise NotImplementedError

    def cancel(self):
        raise OrderError from None


@pytest.fixture
def order():
    return Order()


class OrderTest(unittest.TestCase):
    def test_cancel(self):
        if Order().cancel():
            self.fail
