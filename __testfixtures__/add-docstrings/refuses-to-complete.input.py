"""Docstrings that cannot be completed as they are."""


def concatenated(first, second):
    ("Add.\n\n"
     "Args:\n    first: One.")
    return first + second


def joined(first, second):
    "Add.\n\nArgs:\n    first: One.\n" "Or more."
    return first + second


def short_quotes(first, second):
    "Add.\n\nArgs:\n    first: One."
    return first + second


def escaped(first, second):
    """Add.\n\nArgs:\n    first: One."""
    return first + second


def mixed(first, second):
    """Add.

    :param first: One.

    Raises:
        ValueError: Never.
    """
    return first + second
