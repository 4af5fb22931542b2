# Each default has its switch.
import unittest


class OffTest(unittest.TestCase):
    def test_off(self):
        self.assertEquals(a, b)
        self.assertEqual(a, None)
        self.assertFalse(len(a) == 1)
