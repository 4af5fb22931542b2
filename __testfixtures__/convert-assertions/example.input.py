import unittest


class OrderTest(unittest.TestCase):
    def test_total(self):
        order = make_order()
        self.assertTrue(order.total == 12)
        self.assertTrue('apple' in order.items, msg='no apples')
        self.assertFalse(order.customer is None)
        self.assertEqual(order.discount, None)
        self.assertEquals(len(order.items), 3)
