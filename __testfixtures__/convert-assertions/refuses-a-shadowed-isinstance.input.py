# The file has an isinstance of its own.
import unittest

from library import isinstance


class ShadowTest(unittest.TestCase):
    def test_shadow(self):
        self.assertTrue(isinstance(a, b))
