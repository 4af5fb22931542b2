# `booleans` and `types` let values pass that did not before.
import unittest


class WeakTest(unittest.TestCase):
    def test_weak(self):
        self.assertEqual(x, True)
        self.assertEqual(False, x, 'message')
        self.assertIs(x, True)
        self.assertIs(a == b, True)
        self.assertNotEqual(x, True)
        self.assertEqual(type(x), int)
        self.assertEqual(int, type(x))
        self.assertIs(type(x), int, msg='message')
        self.assertTrue(type(x) == int)
        self.assertEqual(type(x), type(y))
        self.assertEqual(make(), type(x))
