# What is named as a statement is a plain function that needs nothing more.
import unittest


def refresh():
    pass


def with_defaults(a=1, *b, c=2, **d):
    pass


class Base:
    def inherited(self, now=True):
        pass

    @staticmethod
    def of_nothing():
        pass

    @classmethod
    def of_class(cls, *names):
        pass


class Thing(Base):
    def own(this):
        pass

    def __private(self):
        pass

    def use(self):
        self.own()
        self.inherited()  # not yet
        self.of_nothing(); self.of_class()
        self.__private()
        (self.own)()
        if refresh(): self.own()
        refresh()
        with_defaults()

        def nested():
            pass

        nested()
        lambda: self.own
        Thing.of_nothing()

    @classmethod
    def make(cls):
        cls.of_nothing()
        cls.of_class()


class ThingTest(unittest.TestCase):
    def test_use(self):
        try:
            Thing().use()
            self.fail()
        except ValueError:
            pass
        if refresh():
            self.fail()
        else:
            self . fail() \
                # the end
        self.doCleanups()


refresh()
