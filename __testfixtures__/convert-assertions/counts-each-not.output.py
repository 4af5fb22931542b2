# `not` turns what is asserted around, and brackets between do not matter.
import unittest


class NotTest(unittest.TestCase):
    def test_not(self):
        self.assertNotIn(a, b)
        self.assertTrue(a)
        self.assertIs(a, b)
        self.assertEqual(a, b)
        self.assertNotIsInstance(a, int, 'message')
        self.assertFalse(a and b)
        self.assertFalse((yield a))
        self.assertFalse(a < b)
