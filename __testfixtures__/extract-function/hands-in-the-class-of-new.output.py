class Table:
    def __new__(cls, rows):
        rows = list(rows)
        table = Table.prepare(cls, rows)
        return table

    @staticmethod
    def prepare(cls, rows):
        table = object.__new__(cls)
        table.rows = rows
        return table
