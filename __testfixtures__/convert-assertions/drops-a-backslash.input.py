# Between brackets a backslash at the end of a line does nothing.
import unittest


class BackslashTest(unittest.TestCase):
    def test_backslash(self):
        self.assertTrue(first == \
                        second)
        self.assertTrue(first \
                        == second)
