(
    """The parentheses are no matter to CPython."""
)


def load_value(value):
    ("Take "
     "one.")
    return value


def save_value(value):
    ("Take ", "one.")
    return value
