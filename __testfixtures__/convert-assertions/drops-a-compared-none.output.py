# The other side of None stays, whichever it is, with its layout.
import unittest


class NoneTest(unittest.TestCase):
    def test_none(self):
        self.assertIsNone(x)
        self.assertIsNone(x, 'message')
        self.assertIsNotNone(x, msg='message')
        self.assertIsNone(x)
        self.assertIsNotNone(x)
        self.assertIsNone(x)
        self.assertIsNotNone(x)
        self.assertIsNone(x)
        self.assertIsNone(
            x,
        )
        self.assertIsNone(x)
