# The comment has no place in what remains.
import unittest


class CommentTest(unittest.TestCase):
    def test_comment(self):
        self.assertTrue(x is  # nothing
                        None)
        self.assertEqual(x,  # nothing
                         None)
        self.assertTrue((  # why
            x == y), 'message')
        self.assertTrue((x == y  # why
                         ))
