class Table(Base):
    def fill(self, rows):
        self = rows[0]
        super().fill(rows)
        print(rows)
