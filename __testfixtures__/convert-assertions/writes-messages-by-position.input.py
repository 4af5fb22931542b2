# testtools calls the parameter `message` in some methods and `msg` in others.
import testtools

from project.tests import base


class TesttoolsTest(testtools.TestCase):
    def test_message(self):
        self.assertTrue(a in b, msg='message')
        self.assertTrue(a == b,
                        msg='message %s' % a)
        self.assertEqual(a, None, message='message')


class ByNameTest(base.BaseTestCase):
    def test_message(self):
        self.assertTrue(a is b, msg='message')
