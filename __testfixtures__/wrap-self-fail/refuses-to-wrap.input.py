# What a try would catch, or could not say, keeps a path from being wrapped.
import unittest


class ServerTest(unittest.TestCase):
    def test_nothing(self, value):
        if value:
            self.fail('nothing before it')

    def test_no_call(self, value):
        value += 1
        self.fail('nothing raises')

    def test_else(self, values):
        for value in values():
            break
        else:
            self.fail('part of the loop')

    def test_handler(self):
        try:
            self.run_it()
        except ValueError:
            self.run_it()
            self.fail('handled')
        self.run_it()

    def test_expected(self):
        with self.assertRaises(ValueError):
            self.run_it()
            self.fail('expected')

    def test_try(self):
        try:
            self.run_it()
        except ValueError:
            pass
        self.fail('handled before')

    def test_yield(self, values):
        for value in values:
            yield value()
        self.fail('a generator')

    def test_skip(self, values):
        for value in values:
            self.skipTest(value)
        self.fail('skipped')

    def test_message(self, values):
        for value in values:
            last = value()
        self.fail(last)

    def test_line(self, values):
        for value in values: value()
        values.first(); self.fail('shares its line')
