from typing import Protocol


def show(self, rows):
    print(self)
    print(rows)


class Table(Protocol):
    def fill(self, rows: 'list[Row]') -> None:
        rows = list(rows)
        show(self, rows)
