# Each operator has its method; the opposite exists for membership and identity alone.
import unittest


class OperatorTest(unittest.TestCase):
    def test_true(self):
        self.assertTrue(a == b)
        self.assertTrue(a != b)
        self.assertTrue(a < b)
        self.assertTrue(a <= b)
        self.assertTrue(a > b)
        self.assertTrue(a >= b)
        self.assertTrue(a in b)
        self.assertTrue(a not in b)
        self.assertTrue(a is b)
        self.assertTrue(a is not b)
        self.assertTrue(a is None)
        self.assertTrue(None is not a)
        self.assertTrue(isinstance(a, (int, str)))
        self.assertTrue(not a)

    def test_false(self):
        self.assertFalse(a in b)
        self.assertFalse(a not   in b)
        self.assertFalse(a is b)
        self.assertFalse(a is not b)
        self.assertFalse(a is None)
        self.assertFalse(isinstance(a, int))
        self.assertFalse(not a)
