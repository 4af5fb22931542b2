# An assertRaises would do something else, or the test is not one at all.
import testtools
import unittest


class ThingTest(unittest.TestCase):
    def test_swallowed(self):
        try:
            self.run_it()
            self.fail('never seen')
        except Exception:
            pass

    def test_unknown(self, kind):
        try:
            self.run_it()
            self.fail('seen?')
        except kind:
            pass

    def test_two_handlers(self):
        try:
            self.run_it()
            self.fail('not raised')
        except ValueError:
            pass
        except KeyError:
            pass

    def test_finally(self):
        try:
            self.run_it()
            self.fail('not raised')
        except ValueError:
            pass
        finally:
            self.close()

    def test_work(self):
        try:
            self.run_it()
            self.fail('not raised')
        except ValueError:
            return

    def test_two_statements(self):
        try:
            self.run_it()
            self.run_it()
            self.fail('not raised')
        except ValueError:
            pass

    def test_comment(self):
        try:
            # A comment of the try.
            self.run_it()
            self.fail('not raised')
        except ValueError:
            pass

    def test_later(self):
        error = None
        try:
            self.run_it()
            self.fail('not raised')
        except ValueError as error:
            assert error.args
        return error

    def test_traceback(self):
        try:
            self.run_it()
            self.fail('not raised')
        except ValueError as error:
            assert error.__traceback__

    def test_other_check(self):
        try:
            self.run_it()
            self.fail('not raised')
        except ValueError as error:
            self.assertTrue(self.has_run)

    def test_lifetime(self, target):
        reference = weakref.ref(target)
        try:
            self.run_it(target)
            self.fail('not raised')
        except ValueError:
            pass
        return reference

    def test_unnamed(self):
        try:
            self.run_it()
        except:
            pass
        else:
            self.fail('not raised')


class CallTest(testtools.TestCase):
    def test_arguments(self):
        try:
            self.run_it(self.other())
            self.fail('not raised')
        except ValueError:
            pass

    def test_lookup(self):
        try:
            self.thing.missing()
            self.fail('not raised')
        except AttributeError:
            pass

    def test_no_call(self):
        try:
            self.thing[1]
            self.fail('not raised')
        except KeyError:
            pass
