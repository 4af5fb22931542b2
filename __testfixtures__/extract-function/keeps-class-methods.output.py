class Table:
    @classmethod
    def build(cls, rows):
        table = cls()
        cls.fill(rows, table)
        return table

    @classmethod
    def fill(cls, rows, table):
        for row in rows:
            table.add(cls.read(row))
        table.sort()
