# The base is unittest's own, by whatever name it is imported, and through a class of this file.
from unittest import IsolatedAsyncioTestCase as Case
import unittest as testing
from django.test import SimpleTestCase


class Base(Case):
    pass


class UnittestTest(Base):
    def test_message(self):
        self.assertIn(a, b, msg='message')


class ModuleTest(testing.TestCase):
    def test_message(self):
        self.assertIn(msg_, b, msg='message')


class DjangoTest(SimpleTestCase):
    def test_message(self):
        self.assertIsNot(a, b, msg='message')
