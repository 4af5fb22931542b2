# Licence: none.

"""Keeps crlf: the class `Folder`."""

import os


class Folder:
    """A folder."""

    def join_paths(self, first, second):
        """Join the paths.

        Args:
            first: The first.
            second: The second.

        Returns:
            The joined paths.
        """
        # Both.
        return os.path.join_paths(first, second)

    def first_path(self, first):
        """Return the first path of the folder.

        Args:
            first: The first.

        Returns:
            The first path.
        """
        return first
