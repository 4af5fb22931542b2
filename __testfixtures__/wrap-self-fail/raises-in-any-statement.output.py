# Returns, one-line suites, semicolons, closures and methods of helper classes that are mixed into test cases.
import unittest


class Helper:
    def give_up(self):
        raise self.failureException('given up')


class ThingTest(Helper, unittest.TestCase):
    def test(self, wanted):
        if wanted: raise self.failureException('one line')
        if wanted: wanted += 1; raise self.failureException('behind a semicolon'); wanted -= 1
        if not wanted: raise(self.failureException('in brackets'))

        def check(value):
            raise self.failureException('in a closure: %s' % value)

        for each in wanted:
            check(each)
        else:
            raise self.failureException('in an else')
