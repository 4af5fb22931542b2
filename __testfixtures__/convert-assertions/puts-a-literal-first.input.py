# OpenStack's order; what is evaluated stays in order, as a literal evaluates to nothing else.
from nova import test


class LeaseTest(test.NoDBTestCase):
    def test_lease(self):
        self.assertTrue(lease[4] == '*')
        self.assertTrue('*' == lease[4])
        self.assertTrue(lease[4] == star)
        self.assertTrue(lease[4] != -1, 'message')
        self.assertTrue(lease == ['a', ('b', None)])
        self.assertTrue(lease is True)
        self.assertTrue(count > 3)
        self.assertTrue(lease == [call()])
        self.assertTrue((lease[4] ==
                         '#'), 'message')
        self.assertTrue(
            lease[4] == '*',
        )
