# Of unknown values too, once asked to.
import unittest


class UnsafeTest(unittest.TestCase):
    def test_unsafe(self):
        self.assertNotEqual(a, b)
        self.assertEqual(a, b, msg='message')
        self.assertNotEqual(a, b)
