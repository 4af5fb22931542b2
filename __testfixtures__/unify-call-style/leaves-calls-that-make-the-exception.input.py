# The parentheses are the call.
import ctypes
from ctypes import WinError as LastError


def make_error():
    return ValueError()


class Thing:
    def error(self):
        return KeyError()

    def use(self, value):
        if value == 1:
            raise make_error()
        if value == 2:
            raise self.error()
        if value == 3:
            raise ctypes.WinError()
        if value == 4:
            raise LastError()
        if value == 5:
            raise ValueError('text')
        if value == 6:
            raise ValueError(*value)
        if value == 7:
            raise ValueError
        if value == 8:
            raise ValueError() if value else KeyError()
        raise


def Titled():
    return ValueError()


def use():
    raise Titled()
