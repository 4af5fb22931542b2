class Reader:
    """Reads.

    Args:
        limit: how many
    """

    def __init__(self, limit, *paths, **options):
        """Start.

        :param limit: how many; count of them
        :type limit: int
        """
        self.count = limit

    def _read(self, limit, options):
        """Read count lines.

        Parameters
        ----------
        limit, options : int
            The count.

        >>> reader._read(count=1)
        """
        return self._read(limit=limit, options=options)
