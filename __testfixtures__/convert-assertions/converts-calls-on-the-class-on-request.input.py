# `cls` is no instance, but some frameworks make it work.
import unittest


class ClassTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.assertTrue(a == b)
