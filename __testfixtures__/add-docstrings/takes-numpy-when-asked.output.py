"""Numbers."""


def scale(values, factor=2):
    """Return the scale of the values.

    Parameters
    ----------
    values
        The values.
    factor : optional
        The factor. Defaults to 2.

    Returns
    -------
    list
        The scale.

    Raises
    ------
    ValueError
        If `values` is not set.
    """
    if not values:
        raise ValueError('no values')
    return [value * factor for value in values]


class Grid:
    """A grid."""

    def cell(self, row, column):
        """Return the cell of the grid.

        Parameters
        ----------
        row
            The row.
        column
            The column.

        Returns
        -------
        tuple
            A tuple of the row and the column.
        """
        return row, column
