# No method replaces the first; the class and the name of the test speak against the others.
import unittest


class OldTest(unittest.TestCase):
    assertRaisesRegexp = unittest.TestCase.assertRaisesRegex

    def test_old(self):
        self.assertDictContainsSubset(a, b)
        self.assertRaisesRegexp(ValueError, 'a', int, 'b')

    def test_deprecated_aliases(self):
        self.assertEquals(a, b)
