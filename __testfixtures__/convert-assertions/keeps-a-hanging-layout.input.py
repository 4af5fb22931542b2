# A line break behind an opening bracket is the author's choice and outlives the bracket.
import unittest


class LayoutTest(unittest.TestCase):
    def test_hanging(self):
        self.assertTrue(isinstance(
            first, second))
        self.assertTrue((
            first == second
        ))
        self.assertTrue(isinstance(
            first,  # the value
            second,
        ))
        self.assertTrue(
            (
                first ==
                second
            ),
        )
        self.assertTrue(call(
            a) == b)
