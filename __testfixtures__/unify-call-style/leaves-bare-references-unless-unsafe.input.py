# A call does something where the reference did nothing: that is asked for by `--unsafe`.
import unittest


class ThingTest(unittest.TestCase):
    def check(self):
        pass

    def test(self):
        self.check
        self.fail
