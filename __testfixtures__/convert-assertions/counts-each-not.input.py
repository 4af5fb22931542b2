# `not` turns what is asserted around, and brackets between do not matter.
import unittest


class NotTest(unittest.TestCase):
    def test_not(self):
        self.assertTrue(not (a in b))
        self.assertTrue(not not a)
        self.assertFalse(not ((a is b)))
        self.assertFalse(not a == b)
        self.assertTrue(not isinstance(a, int), 'message')
        self.assertTrue(not (a and b))
        self.assertTrue(not (yield a))
        self.assertTrue(not a < b)
