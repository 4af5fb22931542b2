class Table(Base):
    def fill(self, rows):
        rows = list(rows)
        self.call_base(rows)
        return rows

    def call_base(self, rows):
        super().fill(rows)
        print(rows)
