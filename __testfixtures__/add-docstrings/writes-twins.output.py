"""Definitions that come twice."""

try:
    from json import dumps
except ImportError:
    def dumps(value):
        """Return the dumps of the value.

        Args:
            value: The value.

        Returns:
            str: The dumps.
        """
        return str(value)

if dumps:
    def load_file(path):
        """Load the file.

        Args:
            path: The path.

        Returns:
            The file.
        """
        return path
else:
    def load_file(path):
        """Load the file.

        Args:
            path: The path.
        """
        return None

match = {}


class Outer:
    """An outer."""

    class Inner:
        """An inner."""

        async def fetch(self, key):
            """Fetch the value for the key.

            Args:
                key: The key.

            Returns:
                The value of `match[key]`.
            """
            return match[key]


def copy_value[T](value: T) -> T:
    """Copy the value.

    Args:
        value (T): The value.

    Returns:
        T: The copied value.
    """
    return value
