"""Fills empty docstrings: the class `ValueStore`."""

def read_value(value):
    """Read the value.

    Args:
        value: The value.

    Returns:
        The value.
    """
    return value


def write_value(value):
    """Write the value.

    Args:
        value: The value.

    Returns:
        The result.
    """

    return value


class ValueStore:
    """A value store."""

    size = 1
