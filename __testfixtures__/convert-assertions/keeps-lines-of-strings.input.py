# What looks like indentation belongs to a string.
import unittest


class StringTest(unittest.TestCase):
    def test_string(self):
        self.assertTrue(text in """first
                        second""",
                        'message')
        self.assertTrue(text == 'first'
                        'second', 'message')
        self.assertTrue('first'
                        'second' == text)
