# `!=` of strings, numbers and displays is the exact opposite of `==`: these are safe, the last two are not.
import unittest


class BuiltinTest(unittest.TestCase):
    def test_builtin(self):
        self.assertFalse(len(a) == 1)
        self.assertFalse(str(a) != 'text')
        self.assertTrue(not [a] == [b])
        self.assertFalse((len(a), b) == ())
        self.assertFalse(a == b)
        self.assertFalse(a != 1)
