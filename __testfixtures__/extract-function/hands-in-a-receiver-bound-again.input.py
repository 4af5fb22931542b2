class Table:
    def fill(self, rows):
        self = rows[0]
        print(self)
        print(rows)
