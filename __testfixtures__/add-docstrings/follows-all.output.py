"""The list decides."""

__all__ = ['read_value']
__all__ += ['_write_value']
__all__.extend(('Reader',))


def read_value(value):
    """Read the value.

    Args:
        value: The value.

    Returns:
        The value.
    """
    return value


def _write_value(value):
    """Write the value.

    Args:
        value: The value.

    Returns:
        The result.
    """
    return value


def close_value(value):
    return value


class Reader:
    """A reader."""

    def open(self):
        """Return the open.

        Returns:
            int: The open.
        """
        return 1

    def _open(self):
        return 1


class Writer:
    def open(self):
        return 1
