# Its assertions return what they were given, and one of them takes no message.
from twisted.trial.unittest import TestCase


class TrialTest(TestCase):
    def test_trial(self):
        self.assertTrue(a == b)
        self.assertFalse(isinstance(a, b))
        self.assertFalse(isinstance(a, b), 'message')
        deferred.addCallback(lambda a: self.assertTrue(a == b))
        return self.assertTrue(a == b)
