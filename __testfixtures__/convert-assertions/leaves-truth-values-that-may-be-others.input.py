# 1 equals True, and 'a' is true without being True.
import unittest


class TruthTest(unittest.TestCase):
    def test_truth(self):
        self.assertEqual(x, True)
        self.assertIs(x, False)
        self.assertEqual(a == b, True)
        self.assertEqual(a in b in c, True)
        self.assertEqual(type(x), int)
        self.assertTrue(x.startswith('a'))
        self.assertTrue(hasattr(x, 'a'))
        self.assertEqual(0, len(x))
