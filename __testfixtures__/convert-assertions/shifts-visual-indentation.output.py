# The lines move as far as the bracket they are aligned with, in both directions.
import unittest


class LayoutTest(unittest.TestCase):
    def test_longer(self):
        self.assertEqual(first,
                         second)
        self.assertNotEqual(first,
                            second,
                            'message')
        self.assertEqual(call(a,
                              b), call(c,
                                       d),
                         'message')

    def test_shorter(self):
        self.assertIn(first,
                      second)
        self.assertIsInstance(first,
                              (int,
                               str))
        self.assertIs(first,
                      second, 'message'
                      )
        self.assertIn({
            'hanging': 1,
        }, [
            first,
        ])
        self.assertIsNotNone(
            first,
            'message',
        )
