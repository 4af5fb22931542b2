# Defaults, decorators, annotations and first iterables belong to the scope around.
def outer(rows):
    line = 1

    @decorate(line)
    def inner(row=line, *, other: line = line) -> line:
        return row

    return inner, lambda row=line: row, [line for line in line], [line for rows in line for line in rows], {line: line for x in line}
