# try, call, fail, except: the long form of assertRaises.
import unittest


class ThingTest(unittest.TestCase):
    def test_in_the_body(self):
        with self.assertRaises(ValueError, msg='not raised'):
            int('a')  # no number

    def test_in_the_else(self):
        with self.assertRaises((ValueError, TypeError)):
            value = int('a')

    def test_checks(self):
        with self.assertRaises(
                ValueError, msg='not raised, though it should have been') as cm:
            int(
                'a')
        self.assertIn('a',
                      str(cm.exception))
        assert cm.exception.args, cm.exception  # some
