class Reader:
    """Reads.

    Args:
        count: how many
    """

    def __init__(self, count, *paths, **options):
        """Start.

        :param count: how many; count of them
        :type count: int
        """
        self.count = count

    def _read(self, count, options):
        """Read count lines.

        Parameters
        ----------
        count, options : int
            The count.

        >>> reader._read(count=1)
        """
        return self._read(count=count, options=options)
