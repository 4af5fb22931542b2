# `!=` of strings, numbers and displays is the exact opposite of `==`: these are safe, the last two are not.
import unittest


class BuiltinTest(unittest.TestCase):
    def test_builtin(self):
        self.assertNotEqual(len(a), 1)
        self.assertEqual(str(a), 'text')
        self.assertNotEqual([a], [b])
        self.assertNotEqual((len(a), b), ())
        self.assertFalse(a == b)
        self.assertFalse(a != 1)
