class Table:
    def fill(self, rows):
        self = rows[0]
        show(self, rows)


def show(self, rows):
    print(self)
    print(rows)
