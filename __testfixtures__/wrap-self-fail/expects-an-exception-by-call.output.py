# The assertRaises of testtools takes no `with`, returns the exception and has no place for the message.
import testtools


class ThingTest(testtools.TestCase):
    def test_plain(self):
        self.assertRaises(ValueError, self.api.delete, 'a')

    def test_checks(self):
        error = self.assertRaises(ValueError, self.api.delete)
        self.assertEqual('a', str(error))

    def test_layout(self):
        self.assertRaises(ValueError, self.api.delete_the_longest_name_there_is, first=1,
                                                                                 second=2)
