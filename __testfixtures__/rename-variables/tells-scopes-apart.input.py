# Defaults, decorators, annotations and first iterables belong to the scope around.
def outer(rows):
    row = 1

    @decorate(row)
    def inner(row=row, *, other: row = row) -> row:
        return row

    return inner, lambda row=row: row, [row for row in row], [row for rows in row for row in rows], {row: row for x in row}
