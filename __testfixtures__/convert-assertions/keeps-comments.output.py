# A comment behind an operand ends up behind its comma.
import unittest


class CommentTest(unittest.TestCase):
    def test_comments(self):
        self.assertEqual(first,  # why
                         second)
        self.assertEqual(first,  # why
                         second)
        self.assertEqual(first,  # why
                         # and how
                         second)
        self.assertEqual(first, second,  # why
                         # more of it
                         'message')
        self.assertEqual(first,
                         second)
