# Which operator is called is the point of these tests; the last three are about something else.
import unittest


class ThingTest(unittest.TestCase):
    def test_eq(self):
        self.assertFalse(len(a) == 1)
        self.assertEqual(a, None)
        self.assertTrue(a == b)

    def testRichCompare(self):
        self.assertFalse(len(a) != 1)
        self.assertEqual(a, None)

    def test_sequel(self):
        self.assertFalse(len(a) == 1)
