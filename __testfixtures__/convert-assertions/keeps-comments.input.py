# A comment behind an operand ends up behind its comma.
import unittest


class CommentTest(unittest.TestCase):
    def test_comments(self):
        self.assertTrue(first ==  # why
                        second)
        self.assertTrue(first  # why
                        == second)
        self.assertTrue(first  # why
                        ==  # and how
                        second)
        self.assertTrue(first == second,  # why
                        # more of it
                        'message')
        self.assertTrue(first
                        ==
                        second)
