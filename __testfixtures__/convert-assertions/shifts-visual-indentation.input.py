# The lines move as far as the bracket they are aligned with, in both directions.
import unittest


class LayoutTest(unittest.TestCase):
    def test_longer(self):
        self.assertTrue(first ==
                        second)
        self.assertTrue(first
                        != second,
                        'message')
        self.assertTrue(call(a,
                             b) == call(c,
                                        d),
                        'message')

    def test_shorter(self):
        self.assertTrue(first in
                        second)
        self.assertTrue(isinstance(first,
                                   (int,
                                    str)))
        self.assertTrue((first is
                         second), 'message'
                        )
        self.assertTrue({
            'hanging': 1,
        } in [
            first,
        ])
        self.assertFalse(
            first is None,
            'message',
        )
