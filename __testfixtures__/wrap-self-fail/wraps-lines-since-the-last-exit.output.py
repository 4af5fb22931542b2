# A docstring stays the first statement, a return before is an exit, and failures of the lines themselves pass through.
import unittest


class ServerTest(unittest.TestCase):
    def test(self, api):
        """Says what it tests."""
        try:
            api.start()
            api.stop()
        except Exception as error:
            raise self.failureException from error
        raise self.failureException

    def test_exit(self, api):
        first = api.first()
        if first.ok:
            return
        try:
            second = api.second(
                first)
            self.assertTrue(second)
        except self.failureException:
            raise
        except Exception as error:
            raise self.failureException(
                'neither %s' % first) from error

        # Nothing was found.
        raise self.failureException(
            'neither %s' % first)
