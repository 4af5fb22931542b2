# Returns, one-line suites, semicolons, closures and methods of helper classes that are mixed into test cases.
import unittest


class Helper:
    def give_up(self):
        return self.fail('given up')


class ThingTest(Helper, unittest.TestCase):
    def test(self, wanted):
        if wanted: self.fail('one line')
        if wanted: wanted += 1; self.fail('behind a semicolon'); wanted -= 1
        if not wanted: return(self.fail('in brackets'))

        def check(value):
            self.fail('in a closure: %s' % value)

        for each in wanted:
            check(each)
        else:
            self.fail('in an else')
