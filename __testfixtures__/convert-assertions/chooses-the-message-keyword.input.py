# `positional` writes what every framework takes.
import unittest


class MessageTest(unittest.TestCase):
    def test_message(self):
        self.assertTrue(a == b, msg='message')
        self.assertTrue(a == b, msg=lambda: 1)
