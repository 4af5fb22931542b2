# Where no exception is being handled, another one may be, or the name is not certain to hold it, there is no `from`.
import unittest


class ThingTest(unittest.TestCase):
    def test(self):
        try:
            self.run_it()
        except:
            self.fail('bare')

    def test_else(self):
        try:
            self.run_it()
        except ValueError as error:
            print(error)
        else:
            self.fail('in the else')
        finally:
            self.fail('in the finally')

    def test_function(self):
        try:
            self.run_it()
        except ValueError as error:
            def later():
                self.fail('in a function')
            self.addCleanup(later)

    def test_finally_in_a_handler(self):
        try:
            self.run_it()
        except ValueError as error:
            try:
                self.run_it()
            finally:
                self.fail('of which error?')

    def test_bound_again(self):
        try:
            self.run_it()
        except ValueError as error:
            error = str(error)
            self.fail(error)

    def test_global(self):
        global error
        try:
            self.run_it()
        except ValueError as error:
            self.fail('a global')

    def test_observed(self):
        try:
            self.run_it()
        except ValueError:
            self.fail('%(name)s' % locals())

    def test_old_syntax(self):
        try:
            self.run_it()
        except ValueError, KeyError:
            self.fail('two types')
