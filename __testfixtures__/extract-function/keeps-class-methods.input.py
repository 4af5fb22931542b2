class Table:
    @classmethod
    def build(cls, rows):
        table = cls()
        for row in rows:
            table.add(cls.read(row))
        table.sort()
        return table
