# Functions, references and methods of other objects that are called fail.
import pytest
import unittest


class FakeTask:
    def __init__(self, fail):
        self.fail = fail


class ThingTest(unittest.TestCase):
    def test(self, job, deferred):
        job.fail('later')
        self.job.fail('later')
        pytest.fail('now')
        deferred.addCallback(self.fail)
        self.assertRaises(self.failureException, self.fail)
        raise self.failureException('raised')
