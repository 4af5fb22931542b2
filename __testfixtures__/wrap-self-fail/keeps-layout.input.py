# What is aligned with the bracket stays aligned, what hangs stays, and comments stay where they are.
import unittest


class ThingTest(unittest.TestCase):
    def test(self, name, value):
        if name:
            self.fail('%s: %s' %
                      (name,
                       value))  # aligned
        if value:
            self.fail(
                'hanging',  # the reason
            )
        if not name:
            self.fail('one'  # the first half
                      """two
  three""")
        if not value:
            (self.fail('in parentheses'))
        self.fail(  # nothing to say
        )
