# Modules and unknown calls have methods of these names that are theirs alone.
import unittest

import numpy as np
from twisted.trial import unittest as trial


class TrialTest(trial.TestCase):
    def test_own_names(self):
        self.failUnless(a == b)
        self.assertEquals(a, b)


class NumpyTest(unittest.TestCase):
    def test_numpy(self):
        np.testing.assert_(a == b)
        super().assertTrue(a == b)
        make_case().assertTrue(a == b)
        self.assertTrue(a)
        self.assertTrue(a and b)
        self.assertTrue(any(x == y for x in z))
        self.assertTrue(call(a == b), 'a == b')
        self.assertTrue(x for x in y)
        self.assertTrue(a, None)
        self.assertEqual(a, b)
        self.assertEqual(*a)
