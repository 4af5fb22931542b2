# try, call, fail, except: the long form of assertRaises.
import unittest


class ThingTest(unittest.TestCase):
    def test_in_the_body(self):
        try:
            int('a')  # no number
            self.fail('not raised')
        except ValueError:
            pass

    def test_in_the_else(self):
        try:
            value = int('a')
        except (ValueError, TypeError):
            pass
        else:
            self.fail()

    def test_checks(self):
        try:
            int(
                'a')
        except ValueError as error:
            self.assertIn('a',
                          str(error))
            assert error.args, error  # some
        else:
            self.fail('not raised, though it should have been')
