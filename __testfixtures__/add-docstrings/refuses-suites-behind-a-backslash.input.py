"""A suite behind a backslash."""


def read_value(value): \
    return value
