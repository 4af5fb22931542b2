# The class has its own idea of failing.
import unittest


class FailingTest(unittest.TestCase):
    def fail(self, message=None):
        print(message)

    def test(self):
        self.fail('printed')


class OtherTest(unittest.TestCase):
    failureException = ValueError

    def test(self):
        self.fail('a ValueError')
