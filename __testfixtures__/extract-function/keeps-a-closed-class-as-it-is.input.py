from typing import Protocol


class Table(Protocol):
    def fill(self, rows: 'list[Row]') -> None:
        rows = list(rows)
        print(self)
        print(rows)
