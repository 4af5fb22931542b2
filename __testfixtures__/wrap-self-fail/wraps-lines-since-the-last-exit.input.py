# A docstring stays the first statement, a return before is an exit, and failures of the lines themselves pass through.
import unittest


class ServerTest(unittest.TestCase):
    def test(self, api):
        """Says what it tests."""
        api.start()
        api.stop()
        self.fail()

    def test_exit(self, api):
        first = api.first()
        if first.ok:
            return
        second = api.second(
            first)
        self.assertTrue(second)

        # Nothing was found.
        self.fail(
            'neither %s' % first)
