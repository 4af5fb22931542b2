"""Sphinx is used here."""


def load_value(value):
    """Return the value.

    :param value: The value.
    :returns: The same value.
    """
    return value


def add_values(value, other=1):
    """Add values.

    :param value: The value.
    :param other: The other. Defaults to 1.
    :returns: The value of ``value + other``.
    """
    return value + other
