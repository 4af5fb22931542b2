# A raise is no expression.
import unittest


class ThingTest(unittest.TestCase):
    def test(self, value):
        value or self.fail('no value')
        check = lambda: self.fail('in a lambda')
        result = self.fail('assigned')
        self.fail('in a tuple'),
        return check, self.fail('in another'), result
