# What looks like indentation belongs to a string.
import unittest


class StringTest(unittest.TestCase):
    def test_string(self):
        self.assertIn(text, """first
                        second""",
                      'message')
        self.assertEqual(text, 'first'
                         'second', 'message')
        self.assertEqual('first'
                         'second', text)
