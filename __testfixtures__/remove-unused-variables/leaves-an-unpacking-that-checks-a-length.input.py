# Too few elements raise; where an error is expected the unpacking stays for good.
def f(self, g):
    a, b = g()
    with self.assertRaises(ValueError):
        c, d = g()
