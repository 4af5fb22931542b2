# They do not exist before Python 3.14.
import unittest


class NewTest(unittest.TestCase):
    def test_new(self):
        self.assertTrue(hasattr(x, 'name'))
        self.assertFalse(hasattr(x, 'name'), 'message')
        self.assertTrue(issubclass(A, B))
        self.assertFalse(issubclass(A, B))
        self.assertTrue(text.startswith('a'))
        self.assertFalse(make().text.endswith(('a', 'b')))
        self.assertTrue(text.startswith('a', 1))
        self.assertTrue(text.startswith(
            'a'))
