"""Docstrings that stand elsewhere."""
from typing import overload, override


class Base:
    """A base."""

    def start(self):
        """Start."""

    def stop(self):
        """Stop."""


class Middle(Base):
    """Between."""


class Server(Middle):
    """A server."""

    def start(self):
        return 1

    @override
    def run(self):
        return 1

    @overload
    def find(self, key: int) -> int: ...

    @overload
    def find(self, key: str) -> str: ...

    def find(self, key):
        """Find a key."""
        return key

    @property
    def size(self):
        """The size."""
        return 1

    @size.setter
    def size(self, value):
        self._size = value

    @size.deleter
    def size(self):
        del self._size
