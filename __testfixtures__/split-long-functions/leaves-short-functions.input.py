# Long as a file, but no function of it is.
LIMITS = {
    'a': 1,
    'b': 2,
    'c': 3,
    'd': 4,
}


def first(a):
    # Check the value
    if a:
        return 1

    return 2


class Table:
    rows = 1
    columns = 2
    cells = 3

    def total(self):
        return self.rows * self.columns
