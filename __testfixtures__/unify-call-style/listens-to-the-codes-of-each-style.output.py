# `noqa` for one rule does not silence another.
import unittest


class A(object):  # noqa: UP004
    pass


class B:  # noqa: RSE102
    pass


class C(object):  # pylint: disable=useless-object-inheritance
    pass


class D:  # noqa: UP004
    pass


def check():
    raise ValueError  # noqa: UP004
    raise ValueError()  # noqa: RSE102
    raise ValueError()  # noqa


class CheckTest(unittest.TestCase):
    def test(self):
        self.fail  # noqa: B018
        self.fail  # pylint: disable=pointless-statement
        self.fail()  # noqa: RSE102
