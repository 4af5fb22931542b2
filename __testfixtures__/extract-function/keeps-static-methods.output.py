class Table:
    @staticmethod
    def fill_all(table, rows):
        print(table)
        Table.fill(rows, table)

    @staticmethod
    def fill(rows, table):
        for row in rows:
            table.__add(row)
        table.sort()

    def sort(self):
        pass
