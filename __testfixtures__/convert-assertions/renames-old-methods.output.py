# The names of Python 2 are gone since 3.12; they are renamed in references as well.
import unittest


class OldTest(unittest.TestCase):
    def test_old(self):
        self.assertTrue(a)
        self.assertEqual(a, b)
        self.assertEqual(a, b)
        self.assertIsNone(a)
        self.assertNotEqual(a, b)
        self.assertAlmostEqual(a, b, places=3)
        self.assertNotAlmostEqual(a, b)
        self.assertRegex(a, b)
        self.assertNotRegex(a, b)
        self.assertCountEqual(a, b)
        self.assertTrue(a)
        self.assertNotIn(a, b)
        self.assertEqual(a, b)
        self.assertNotEqual(a, b)
        self.assertAlmostEqual(a, b)
        self.assertNotAlmostEqual(a, b)
        self.assertRaises(ValueError, int, 'a')
        equal = self.assertEqual
        with self.assertRaisesRegex(ValueError, 'a'), \
                open(a):
            pass
        self.assertEqual(first,
                         second)
