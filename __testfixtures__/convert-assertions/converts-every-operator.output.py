# Each operator has its method; the opposite exists for membership and identity alone.
import unittest


class OperatorTest(unittest.TestCase):
    def test_true(self):
        self.assertEqual(a, b)
        self.assertNotEqual(a, b)
        self.assertLess(a, b)
        self.assertLessEqual(a, b)
        self.assertGreater(a, b)
        self.assertGreaterEqual(a, b)
        self.assertIn(a, b)
        self.assertNotIn(a, b)
        self.assertIs(a, b)
        self.assertIsNot(a, b)
        self.assertIsNone(a)
        self.assertIsNotNone(a)
        self.assertIsInstance(a, (int, str))
        self.assertFalse(a)

    def test_false(self):
        self.assertNotIn(a, b)
        self.assertIn(a, b)
        self.assertIsNot(a, b)
        self.assertIs(a, b)
        self.assertIsNotNone(a)
        self.assertNotIsInstance(a, int)
        self.assertTrue(a)
