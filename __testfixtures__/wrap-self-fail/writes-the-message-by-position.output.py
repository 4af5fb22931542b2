# Exceptions take no keywords; without a message the text 'None' goes as well.
import unittest


class ThingTest(unittest.TestCase):
    def test(self, message):
        if message == 1:
            raise self.failureException('text')
        if message == 2:
            raise self.failureException(None)
        if message == 3:
            raise self.failureException
        if message == 4:
            raise self.failureException (message,)
        if message == 5:
            raise self.failureException(part for part in message)
        raise self.failureException(message)
