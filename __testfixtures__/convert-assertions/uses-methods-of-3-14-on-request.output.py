# They do not exist before Python 3.14.
import unittest


class NewTest(unittest.TestCase):
    def test_new(self):
        self.assertHasAttr(x, 'name')
        self.assertNotHasAttr(x, 'name', 'message')
        self.assertIsSubclass(A, B)
        self.assertNotIsSubclass(A, B)
        self.assertStartsWith(text, 'a')
        self.assertNotEndsWith(make().text, ('a', 'b'))
        self.assertTrue(text.startswith('a', 1))
        self.assertStartsWith(text, 'a')
