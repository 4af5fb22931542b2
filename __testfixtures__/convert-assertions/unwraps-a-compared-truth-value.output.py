# `in`, `is`, `not` and isinstance give True or False and nothing else: no value can pass that did not before.
import unittest


class TruthTest(unittest.TestCase):
    def test_truth(self):
        self.assertIn(a, b)
        self.assertIsNot(a, b)
        self.assertIsInstance(a, int)
        self.assertNotIn(a, b)
        self.assertFalse(a)
        self.assertIn(a, b, 'message')
