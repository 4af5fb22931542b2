# Copyright the authors.

"""Heads a module with a form feed: the class `Book`."""


import os


def read_value(value):
    """Read the value.

    Args:
        value: The value.

    Returns:
        The value.
    """
    return value


class Book:
    """A book."""

    
    def turn(self):
        """Return the turn of the book.

        Returns:
            int: The turn.
        """
        return 1
