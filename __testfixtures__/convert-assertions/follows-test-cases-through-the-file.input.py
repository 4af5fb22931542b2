# The class of a mixin comes later, a generic base and a second parameter name are no obstacle.
import unittest


class Mixin:
    def check(self, a):
        self.assertTrue(a == 1)


class Base(unittest.TestCase):
    def check(this, a):
        this.assertTrue(a == 1)

        def later():
            this.assertTrue(a == 2)
        later()


class DerivedTest(Mixin, Base):
    pass


class Generic[T](Base):
    def check[U](self, a: U):
        self.assertTrue(a == 1)
