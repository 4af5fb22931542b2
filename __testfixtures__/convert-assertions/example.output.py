import unittest


class OrderTest(unittest.TestCase):
    def test_total(self):
        order = make_order()
        self.assertEqual(order.total, 12)
        self.assertIn('apple', order.items, msg='no apples')
        self.assertIsNotNone(order.customer)
        self.assertIsNone(order.discount)
        self.assertEqual(len(order.items), 3)
