"""Where comments stand."""


def parse_limit(limit):  # pragma: no cover
    return limit


def format_limit(limit):
    # The limit is as it was.
    return limit


def copy_limit(limit):
# The limit is as it was.
    return limit


def add_limits(limit, other):
    # type: (int, int) -> int
    # Both count.
    return limit + other


def check_limit(limit):  # type: (int) -> int
    return limit


def merge_limits(
    limit,  # type: int
    other,  # type: int
):
    # type: (...) -> int
    return limit + other


def send_limit(limit):
    # type: ignore
    return limit


class LimitStore:
    # What it holds.
    held = None


class LimitCache:  # noqa: N801

    # What it holds.
    held = None
