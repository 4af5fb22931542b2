# What is aligned with the bracket stays aligned, what hangs stays, and comments stay where they are.
import unittest


class ThingTest(unittest.TestCase):
    def test(self, name, value):
        if name:
            raise self.failureException('%s: %s' %
                                        (name,
                                         value))  # aligned
        if value:
            raise self.failureException(
                'hanging',  # the reason
            )
        if not name:
            raise self.failureException('one'  # the first half
                                        """two
  three""")
        if not value:
            raise (self.failureException('in parentheses'))
        raise self.failureException(  # nothing to say
        )
