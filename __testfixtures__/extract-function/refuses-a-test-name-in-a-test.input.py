import unittest


class ThingTest(unittest.TestCase):
    def test_thing(self):
        self.assertTrue(1)
        self.assertTrue(2)
        self.assertTrue(3)
