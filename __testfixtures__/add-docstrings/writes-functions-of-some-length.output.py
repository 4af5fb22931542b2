"""Lengths."""


def read_value(value):
    return value


def add_value(value):
    """Add a value.

    Args:
        value: The value.

    Returns:
        The result.
    """
    value += 1
    return value
