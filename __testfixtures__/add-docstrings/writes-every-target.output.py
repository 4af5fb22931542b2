"""Writes every target: the function `test_store`."""


class _Store:
    """A store with a path."""

    def __init__(self, path):
        """Initialize the store.

        Args:
            path: The path.
        """
        self._path = path

    def __len__(self):
        """Return the number of items in the store.

        Returns:
            int: The number of items in the store.
        """
        return 1

    def _read(self):
        """Read the store.

        Returns:
            What `opened().read` returns.
        """

        def opened():
            """Return the opened value.

            Returns:
                The opened value.
            """
            return open(self._path)
        return opened().read()


def test_store():
    """Test store."""
    assert len(_Store('a')) == 1
