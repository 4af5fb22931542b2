# Python calls a class that is raised.
class Base(Exception):
    class Inner(Exception):
        pass

    def fail(self):
        raise self.Inner()


class Derived(Base):
    def __init__(self):
        super().__init__('derived')


def check(value, error):
    if value == 1: raise ValueError()
    if value == 2:
        raise Derived()from error
    if value == 3:
        raise (KeyError())
    if value == 4:
        raise(KeyError)()
    if value == 5:
        raise IndexError(
        ) from error
    if value == 6:
        raise Base.Inner ( )  # a comment
    if value == 7:
        raise TypeError \
            () from None; value = 8
    if value == 8:
        raise OSError() from Derived()
    raise RuntimeError()


def local():
    class Local(Exception): pass
    raise Local()
