# hard: attributes, properties, overrides, recursion, names that are bound later and `Self` where the file knows it
from __future__ import print_function

import enum


class Color(enum.Enum):
    RED = 1
    BLUE = 2


class Node:
    size = 0

    def __init__(self, parent=None):
        self.children = []
        self.parent = parent
        self.color = Color.RED

    def add(self, child):
        self.children.append(child)
        return self

    def copy(self):
        return type(self)(self.parent)

    def paint(self, color=Color.BLUE):
        self.color = color

    @property
    def depth(self):
        return 0 if self.parent is None else self.parent.depth + 1

    @classmethod
    def root(cls):
        return cls()

    def label(self):
        return 'node'

    def shade(self):
        return self.color

    def leaf(self):
        return Leaf(self)


class Leaf(Node):
    def label(self):
        return 'leaf of ' + self.parent.label()

    def __eq__(self, other):
        return self.parent is other.parent

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.parent = None


def build():
    return Node.root().leaf().depth


def even(number):
    return True if number == 0 else odd(number - 1)


def odd(number):
    return False if number == 0 else even(number - 1)


class Version:
    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def close(self):
        pass


class Session:
    def close(self):
        self.is_open = False
