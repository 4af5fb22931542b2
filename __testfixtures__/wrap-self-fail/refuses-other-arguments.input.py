# A second argument is a TypeError today, and would be accepted by the exception.
import unittest


class ThingTest(unittest.TestCase):
    def test(self, parts, options):
        if parts == 1:
            self.fail('the parts are %s', parts)
        if parts == 2:
            self.fail(*parts)
        if parts == 3:
            self.fail(**options)
        if parts == 4:
            self.fail(message='text')
        self.fail('text', msg='text')
