(
    """The parentheses are no matter to CPython."""
)


def load_value(value):
    ("Take "
     "one.")
    return value


def save_value(value):
    """Save the value.

    Args:
        value: The value.

    Returns:
        The result.
    """
    ("Take ", "one.")
    return value
