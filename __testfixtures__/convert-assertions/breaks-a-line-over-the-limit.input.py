# The new name is longer than the operator; the limit is 79 here.
import unittest


class LongTest(unittest.TestCase):
    def test_long(self):
        self.assertTrue(a_name_that_is_quite_long(1) >= another_name(12345678))
        self.assertTrue(a_name_that_is_long(1) >= another(123), 'what it says')
        self.assertTrue(
            a_name_that_is_quite_long_and_longer(1) >= another_long_name(1234))
        self.assertTrue(a >= b, 'a message that leaves no room for a longer n')
        self.assertTrue(a_name_that_is_quite_long_and_longer_and_so_on(1) >= b)
