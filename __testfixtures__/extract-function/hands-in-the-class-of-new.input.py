class Table:
    def __new__(cls, rows):
        rows = list(rows)
        table = object.__new__(cls)
        table.rows = rows
        return table
