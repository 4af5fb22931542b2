# The class, a base or a subclass in the file has its own idea of the method.
import unittest


class OwnTest(unittest.TestCase):
    def assertIn(self, value, values):
        pass

    def test_in(self):
        self.assertTrue(a in b)
        self.assertTrue(a == b)


class DerivedTest(OwnTest):
    def test_in(self):
        self.assertTrue(a in b)


class BaseTest(unittest.TestCase):
    def check(self):
        self.assertTrue(a == b)
        self.assertTrue(a is b)


class SpecialTest(BaseTest):
    def setUp(self):
        self.assertIs = self.assertEqual

    assertEqual = print
