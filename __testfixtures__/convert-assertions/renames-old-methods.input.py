# The names of Python 2 are gone since 3.12; they are renamed in references as well.
import unittest


class OldTest(unittest.TestCase):
    def test_old(self):
        self.assert_(a)
        self.assert_(a == b)
        self.assertEquals(a, b)
        self.assertEquals(a, None)
        self.assertNotEquals(a, b)
        self.assertAlmostEquals(a, b, places=3)
        self.assertNotAlmostEquals(a, b)
        self.assertRegexpMatches(a, b)
        self.assertNotRegexpMatches(a, b)
        self.assertItemsEqual(a, b)
        self.failUnless(a)
        self.failIf(a in b)
        self.failUnlessEqual(a, b)
        self.failIfEqual(a, b)
        self.failUnlessAlmostEqual(a, b)
        self.failIfAlmostEqual(a, b)
        self.failUnlessRaises(ValueError, int, 'a')
        equal = self.assertEquals
        with self.assertRaisesRegexp(ValueError, 'a'), \
                open(a):
            pass
        self.assertEquals(first,
                          second)
