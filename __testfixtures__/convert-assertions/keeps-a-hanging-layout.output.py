# A line break behind an opening bracket is the author's choice and outlives the bracket.
import unittest


class LayoutTest(unittest.TestCase):
    def test_hanging(self):
        self.assertIsInstance(
            first, second)
        self.assertEqual(
            first, second
        )
        self.assertIsInstance(
            first,  # the value
            second,
        )
        self.assertEqual(
            first,
            second,
        )
        self.assertEqual(call(
            a), b)
