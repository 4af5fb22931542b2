# The longer name makes lines too long, so the arguments hang below it.
import unittest


class ThingTest(unittest.TestCase):
    def test(self, name, value):
        if name:
            self.fail('Timed out waiting for %s to become %s.' % (name, value))
        if value:
            self.fail('Timed out waiting for a value that is longer than most: '
                      'the value is %s, the name is %s' %
                      (value,
                       name))
        try:
            self.run_it(name)
        except ValueError:
            self.fail(msg='An error makes the line too long, not the message.')
        if name: self.fail('no line of its own to hang from, so it gets long')
