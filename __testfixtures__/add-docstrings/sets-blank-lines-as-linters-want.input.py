"""Blank lines."""


def read_size(size):

    return size


def write_size(size):


    # Then a comment.

    return size


def make_reader(size):
    def inner():
        return size
    return inner


def make_writer(size):

    # Kept for later.
    @staticmethod
    def inner():
        return size
    return inner


class Box:
    size = 1


class Crate:

    size = 1


class Barrel:


    def measure(self):
        return 1


class Jar:
    __slots__ = ('size',)


class Shelf:
    class Board:
        size = 1
