# Partial orders, chains, joined conditions and arguments that do not fit.
import unittest


class InexactTest(unittest.TestCase):
    def test_inexact(self):
        self.assertFalse(a < b)
        self.assertTrue(a < b < c)
        self.assertTrue(a == b and c)
        self.assertFalse(c or isinstance(a, b))
        self.assertTrue(a, 3)
        self.assertTrue(a == b, [1])
        self.assertTrue(a == b, *c)
        self.assertTrue(a == b, 'message', c)
        self.assertTrue(a == b, what='message')
        self.assertTrue(msg='message', expr=a == b)

    def test_value(self):
        x = self.assertTrue(a == b)
        [self.assertTrue(a == b) for a in c]
        a or self.assertTrue(a == b)
