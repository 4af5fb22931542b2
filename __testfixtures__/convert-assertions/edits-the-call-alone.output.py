# Two on a line, one in a lambda in another, and one that is returned.
import unittest


class CallTest(unittest.TestCase):
    def test_calls(self):
        self.assertEqual(a, b); self.assertIn(c, d)
        if a: self.assertEqual(a, b); b = 1
        self.assertEqual(call(lambda: self.assertIs(a, b)), c)
        self.assertRaises(AssertionError, lambda: self.assertEqual(a, b))
        self.assertEqual(first,
                         second); self.assertEqual(third,
                                                   fourth)
        return self.assertEqual(a, b)

    async def test_coroutine(self):
        self.assertEqual(await a, b)
        self.assertEqual((c := a), b)
        self.assertEqual((yield a), b)
