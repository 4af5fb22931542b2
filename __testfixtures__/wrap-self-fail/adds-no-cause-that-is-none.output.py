# Where no exception is being handled, another one may be, or the name is not certain to hold it, there is no `from`.
import unittest


class ThingTest(unittest.TestCase):
    def test(self):
        try:
            self.run_it()
        except:
            raise self.failureException('bare')

    def test_else(self):
        try:
            self.run_it()
        except ValueError as error:
            print(error)
        else:
            raise self.failureException('in the else')
        finally:
            raise self.failureException('in the finally')

    def test_function(self):
        try:
            self.run_it()
        except ValueError as error:
            def later():
                raise self.failureException('in a function')
            self.addCleanup(later)

    def test_finally_in_a_handler(self):
        try:
            self.run_it()
        except ValueError as error:
            try:
                self.run_it()
            finally:
                raise self.failureException('of which error?')

    def test_bound_again(self):
        try:
            self.run_it()
        except ValueError as error:
            error = str(error)
            raise self.failureException(error)

    def test_global(self):
        global error
        try:
            self.run_it()
        except ValueError as error:
            raise self.failureException('a global')

    def test_observed(self):
        try:
            self.run_it()
        except ValueError:
            raise self.failureException('%(name)s' % locals())

    def test_old_syntax(self):
        try:
            self.run_it()
        except ValueError, KeyError:
            raise self.failureException('two types')
