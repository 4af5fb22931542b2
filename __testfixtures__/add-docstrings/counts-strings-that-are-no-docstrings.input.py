"""What Python takes for a docstring."""


def format_value(value):
    f"""Not {value}."""
    return value


def encode_value(value):
    b"""Not this one."""
    return value


def join_value(value):
    "Two " "parts."
    return value


def read_value(value):
    r"""One \d."""
    return value
