"""Where comments stand."""


def parse_limit(limit):  # pragma: no cover
    """Parse the limit.

    Args:
        limit: The largest number of results.

    Returns:
        The parsed limit.
    """
    return limit


def format_limit(limit):
    """Format the limit.

    Args:
        limit: The largest number of results.

    Returns:
        The formatted limit.
    """
    # The limit is as it was.
    return limit


def copy_limit(limit):
    """Copy the limit.

    Args:
        limit: The largest number of results.

    Returns:
        The copied limit.
    """
# The limit is as it was.
    return limit


def add_limits(limit, other):
    # type: (int, int) -> int
    """Add limits.

    Args:
        limit: The largest number of results.
        other: The other.

    Returns:
        The value of `limit + other`.
    """
    # Both count.
    return limit + other


def check_limit(limit):  # type: (int) -> int
    """Check the limit.

    Args:
        limit: The largest number of results.

    Returns:
        The limit.
    """
    return limit


def merge_limits(
    limit,  # type: int
    other,  # type: int
):
    # type: (...) -> int
    """Merge the limits.

    Args:
        limit: The largest number of results.
        other: The other.

    Returns:
        The merged limits.
    """
    return limit + other


def send_limit(limit):
    """Send the limit.

    Args:
        limit: The largest number of results.

    Returns:
        The limit.
    """
    # type: ignore
    return limit


class LimitStore:
    """A limit store."""

    # What it holds.
    held = None


class LimitCache:  # noqa: N801
    """A limit cache."""

    # What it holds.
    held = None
