# Of unknown values too, once asked to.
import unittest


class UnsafeTest(unittest.TestCase):
    def test_unsafe(self):
        self.assertFalse(a == b)
        self.assertFalse(a != b, msg='message')
        self.assertTrue(not a == b)
