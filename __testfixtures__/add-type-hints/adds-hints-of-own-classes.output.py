# hard: attributes, properties, overrides, recursion, names that are bound later and `Self` where the file knows it
from __future__ import print_function

import enum
from types import TracebackType
from typing import Optional, Type


class Color(enum.Enum):
    RED = 1
    BLUE = 2


class Node:
    size = 0

    def __init__(self, parent=None) -> None:
        self.children = []
        self.parent = parent
        self.color = Color.RED

    def add(self, child) -> 'Node':
        self.children.append(child)
        return self

    def copy(self) -> 'Node':
        return type(self)(self.parent)

    def paint(self, color=Color.BLUE) -> None:
        self.color = color

    @property
    def depth(self):
        return 0 if self.parent is None else self.parent.depth + 1

    @classmethod
    def root(cls) -> 'Node':
        return cls()

    def label(self) -> str:
        return 'node'

    def shade(self):
        return self.color

    def leaf(self) -> 'Leaf':
        return Leaf(self)


class Leaf(Node):
    def label(self) -> str:
        return 'leaf of ' + self.parent.label()

    def __eq__(self, other) -> bool:
        return self.parent is other.parent

    def __enter__(self) -> 'Leaf':
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        self.parent = None


def build():
    return Node.root().leaf().depth


def even(number) -> bool:
    return True if number == 0 else odd(number - 1)


def odd(number) -> bool:
    return False if number == 0 else even(number - 1)


class Version:
    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def close(self) -> None:
        pass


class Session:
    def close(self) -> None:
        self.is_open = False
