# Nothing says that these are test cases, or that they still are.
import unittest


class Plain:
    def check(self):
        self.assertTrue(a == b)


class Unknown(library.Thing):
    def check(self):
        self.assertTrue(a == b)


class ThingTest(unittest.TestCase):
    def test_other(self, other):
        other.assertTrue(a == b)
        self.other.assertTrue(a == b)

    def test_rebound(self):
        self = other()
        self.assertTrue(a == b)

    def test_rebound_within(self):
        def within():
            nonlocal self
            self = other()
        self.assertTrue(a == b)

    @staticmethod
    def check_static(case):
        case.assertTrue(a == b)

    @classmethod
    def setUpClass(cls):
        cls.assertTrue(a == b)


def helper(case):
    case.assertTrue(a == b)
