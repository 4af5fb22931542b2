# `in`, `is`, `not` and isinstance give True or False and nothing else: no value can pass that did not before.
import unittest


class TruthTest(unittest.TestCase):
    def test_truth(self):
        self.assertEqual(a in b, True)
        self.assertEqual(False, a is b)
        self.assertIs(isinstance(a, int), True)
        self.assertNotEqual(a in b, True)
        self.assertIs(not a, True)
        self.assertEqual((a not in b), False, 'message')
