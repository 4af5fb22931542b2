# Two on a line, one in a lambda in another, and one that is returned.
import unittest


class CallTest(unittest.TestCase):
    def test_calls(self):
        self.assertTrue(a == b); self.assertTrue(c in d)
        if a: self.assertTrue(a == b); b = 1
        self.assertTrue(call(lambda: self.assertTrue(a is b)) == c)
        self.assertRaises(AssertionError, lambda: self.assertTrue(a == b))
        self.assertTrue(first ==
                        second); self.assertTrue(third ==
                                                 fourth)
        return self.assertTrue(a == b)

    async def test_coroutine(self):
        self.assertTrue(await a == b)
        self.assertTrue((c := a) == b)
        self.assertTrue((yield a) == b)
