# `booleans` and `types` let values pass that did not before.
import unittest


class WeakTest(unittest.TestCase):
    def test_weak(self):
        self.assertTrue(x)
        self.assertFalse(x, 'message')
        self.assertTrue(x)
        self.assertEqual(a, b)
        self.assertNotEqual(x, True)
        self.assertIsInstance(x, int)
        self.assertIsInstance(x, int)
        self.assertIsInstance(x, int, msg='message')
        self.assertIsInstance(x, int)
        self.assertEqual(type(x), type(y))
        self.assertEqual(make(), type(x))
