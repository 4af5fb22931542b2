"""Blank lines."""


def read_size(size):
    """Read the size.

    Args:
        size: The size.

    Returns:
        The size.
    """
    return size


def write_size(size):
    """Write the size.

    Args:
        size: The size.

    Returns:
        The size.
    """
    # Then a comment.

    return size


def make_reader(size):
    """Create a reader.

    Args:
        size: The size.

    Returns:
        The new reader.
    """

    def inner():
        return size
    return inner


def make_writer(size):
    """Create a writer.

    Args:
        size: The size.

    Returns:
        The new writer.
    """
    # Kept for later.
    @staticmethod
    def inner():
        return size
    return inner


class Box:
    """A box."""

    size = 1


class Crate:
    """A crate."""

    size = 1


class Barrel:
    """A barrel."""

    def measure(self):
        """Measure the barrel.

        Returns:
            int: 1.
        """
        return 1


class Jar:
    """A jar."""

    __slots__ = ('size',)


class Shelf:
    """A shelf."""

    class Board:
        """A board."""

        size = 1
