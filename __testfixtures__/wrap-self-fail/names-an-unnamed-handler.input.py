# The name is bound by the handler and deleted at its end: nothing else in the function may know it.
import unittest

exception = ValueError


class ThingTest(unittest.TestCase):
    def test(self):
        try:
            self.run_it()
        except (ValueError, KeyError):  # both
            self.fail('no value')

    def test_taken(self):
        error = self.first()
        try:
            self.run_it(error)
        except exception:
            self.fail()

    def test_two_in_one(self, flag):
        try:
            self.run_it()
        except ValueError:
            if flag:
                self.fail('first')
            self.fail('second')

    def test_nested(self):
        try:
            self.run_it()
        except ValueError:
            try:
                self.run_it()
            except KeyError:
                if self.flag:
                    self.fail('inner')
            self.fail('outer')

    def test_group(self):
        try:
            self.run_it()
        except* ValueError:
            self.fail('of a group')
