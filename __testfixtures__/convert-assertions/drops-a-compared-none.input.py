# The other side of None stays, whichever it is, with its layout.
import unittest


class NoneTest(unittest.TestCase):
    def test_none(self):
        self.assertEqual(x, None)
        self.assertEqual(None, x, 'message')
        self.assertNotEqual(x, None, msg='message')
        self.assertIs(x, None)
        self.assertIsNot(None, x)
        self.assertTrue(x == None)
        self.assertFalse(x == None)
        self.assertEqual(first=x, second=None)
        self.assertEqual(
            x,
            None,
        )
        self.assertEqual(None,
                         x)
