# testtools calls the parameter `message` in some methods and `msg` in others.
import testtools

from project.tests import base


class TesttoolsTest(testtools.TestCase):
    def test_message(self):
        self.assertIn(a, b, 'message')
        self.assertEqual(a, b,
                         'message %s' % a)
        self.assertIsNone(a, 'message')


class ByNameTest(base.BaseTestCase):
    def test_message(self):
        self.assertIs(a, b, 'message')
