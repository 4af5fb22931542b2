"""Numbers."""


def scale(values, factor=2):
    if not values:
        raise ValueError('no values')
    return [value * factor for value in values]


class Grid:
    def cell(self, row, column):
        return row, column
