# The assertRaises of testtools takes no `with`, returns the exception and has no place for the message.
import testtools


class ThingTest(testtools.TestCase):
    def test_plain(self):
        try:
            self.api.delete('a')
            self.fail('not raised')
        except ValueError:
            pass

    def test_checks(self):
        try:
            self.api.delete()
        except ValueError as error:
            self.assertEqual('a', str(error))
        else:
            self.fail('not raised')

    def test_layout(self):
        try:
            self.api.delete_the_longest_name_there_is(first=1,
                                                      second=2)
        except ValueError:
            pass
        else:
            self.fail('not raised')
