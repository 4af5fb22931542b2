class Table(Base):
    def fill(self, rows):
        rows = list(rows)
        super().fill(rows)
        print(rows)
        return rows
