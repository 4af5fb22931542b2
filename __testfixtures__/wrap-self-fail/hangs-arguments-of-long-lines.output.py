# The longer name makes lines too long, so the arguments hang below it.
import unittest


class ThingTest(unittest.TestCase):
    def test(self, name, value):
        if name:
            raise self.failureException(
                'Timed out waiting for %s to become %s.' % (name, value))
        if value:
            raise self.failureException(
                'Timed out waiting for a value that is longer than most: '
                'the value is %s, the name is %s' %
                (value,
                 name))
        try:
            self.run_it(name)
        except ValueError as error:
            raise self.failureException(
                'An error makes the line too long, not the message.') from error
        if name: raise self.failureException('no line of its own to hang from, so it gets long')
