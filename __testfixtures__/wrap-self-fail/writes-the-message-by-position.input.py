# Exceptions take no keywords; without a message the text 'None' goes as well.
import unittest


class ThingTest(unittest.TestCase):
    def test(self, message):
        if message == 1:
            self.fail(msg='text')
        if message == 2:
            self.fail(msg=None)
        if message == 3:
            self.fail()
        if message == 4:
            self.fail (msg = message,)
        if message == 5:
            self.fail(part for part in message)
        self.fail(message)
