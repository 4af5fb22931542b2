"""What Python takes for a docstring."""


def format_value(value):
    """Format the value.

    Args:
        value: The value.

    Returns:
        The formatted value.
    """
    f"""Not {value}."""
    return value


def encode_value(value):
    """Encode the value.

    Args:
        value: The value.

    Returns:
        The encoded value.
    """
    b"""Not this one."""
    return value


def join_value(value):
    "Two " "parts."
    return value


def read_value(value):
    r"""One \d."""
    return value
