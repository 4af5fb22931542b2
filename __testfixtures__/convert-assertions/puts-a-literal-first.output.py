# OpenStack's order; what is evaluated stays in order, as a literal evaluates to nothing else.
from nova import test


class LeaseTest(test.NoDBTestCase):
    def test_lease(self):
        self.assertEqual('*', lease[4])
        self.assertEqual('*', lease[4])
        self.assertEqual(lease[4], star)
        self.assertNotEqual(-1, lease[4], 'message')
        self.assertEqual(['a', ('b', None)], lease)
        self.assertIs(True, lease)
        self.assertGreater(count, 3)
        self.assertEqual(lease, [call()])
        self.assertEqual('#', lease[4], 'message')
        self.assertEqual(
            '*', lease[4],
        )
