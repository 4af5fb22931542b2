# Without a try of that shape there is nothing for assertRaises to say.
import unittest


class ThingTest(unittest.TestCase):
    def test(self, value):
        try:
            if value:
                self.fail('in an if')
        except ValueError:
            self.fail('it shall not raise')
        self.fail('at the end')
