class Store:
    def read(self):
        return 1

    @property
    def size(self):
        """The size of the store."""
        return 1


def read_value(value):
    """Read the value.

    Args:
        value: The value.

    Returns:
        The value.
    """
    return value


def add_value(value):
    """Add a value.

    Args:
        value: The value.

    Returns:
        The result.
    """
    value += 1
    value += 2
    return value
