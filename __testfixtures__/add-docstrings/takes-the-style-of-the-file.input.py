"""Sphinx is used here."""


def load_value(value):
    """Return the value.

    :param value: The value.
    :returns: The same value.
    """
    return value


def add_values(value, other=1):
    return value + other
