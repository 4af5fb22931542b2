"""Linters know these."""


def asked(value):  # noqa: D103
    return value


class Asked:  # pylint: disable=missing-class-docstring
    pass


def over_lines(
    value,
):  # pycodeshift: ignore[add-docstrings]
    return value
