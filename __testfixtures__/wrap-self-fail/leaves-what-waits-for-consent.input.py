# An error that is no failure would become one.
import unittest


class ServerTest(unittest.TestCase):
    def test(self, api):
        for each in api.servers():
            if each.ok:
                return
        self.fail('none is ok')
