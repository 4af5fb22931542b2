# What is not known to be an exception class keeps its parentheses.
import errors


class Meta(type):
    def __call__(cls):
        return ValueError()


class Made(Exception, metaclass=Meta):
    pass


class New(Exception):
    def __new__(cls):
        return ValueError()


class NewToo(New):
    pass


class Plain:
    pass


if errors:
    def Both():
        return ValueError()
else:
    class Both(Exception):
        pass


def check(value, factory):
    if value == 1:
        raise Made()
    if value == 2:
        raise NewToo()
    if value == 3:
        raise Plain()
    if value == 4:
        raise Both()
    if value == 5:
        raise factory()
    if value == 6:
        raise errors.make()
    if value == 7:
        raise factory()()
    if value == 8:
        raise errors[0]()
