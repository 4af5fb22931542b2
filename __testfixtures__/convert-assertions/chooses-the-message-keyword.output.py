# `positional` writes what every framework takes.
import unittest


class MessageTest(unittest.TestCase):
    def test_message(self):
        self.assertEqual(a, b, 'message')
        self.assertEqual(a, b, lambda: 1)
