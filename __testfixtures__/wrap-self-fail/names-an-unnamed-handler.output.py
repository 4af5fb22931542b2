# The name is bound by the handler and deleted at its end: nothing else in the function may know it.
import unittest

exception = ValueError


class ThingTest(unittest.TestCase):
    def test(self):
        try:
            self.run_it()
        except (ValueError, KeyError) as error:  # both
            raise self.failureException('no value') from error

    def test_taken(self):
        error = self.first()
        try:
            self.run_it(error)
        except exception as caught:
            raise self.failureException from caught

    def test_two_in_one(self, flag):
        try:
            self.run_it()
        except ValueError as error:
            if flag:
                raise self.failureException('first') from error
            raise self.failureException('second') from error

    def test_nested(self):
        try:
            self.run_it()
        except ValueError as error:
            try:
                self.run_it()
            except KeyError as inner_error:
                if self.flag:
                    raise self.failureException('inner') from inner_error
            raise self.failureException('outer') from error

    def test_group(self):
        try:
            self.run_it()
        except* ValueError as error:
            raise self.failureException('of a group') from error
