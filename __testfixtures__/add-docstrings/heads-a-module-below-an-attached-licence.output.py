# SPDX-License-Identifier: MIT

"""Heads a module below an attached licence: the function `read_value`."""


def read_value(value):
    """Read the value.

    Args:
        value: The value.

    Returns:
        The value.
    """
    return value
