def f(rows):
    rows = list(rows)
    kept = _remove_empty_rows(rows)
    return kept


def _remove_empty_rows(rows):
    """Remove empty rows."""
    kept = []
    for row in rows:
        if row:
            kept.append(row)
    return kept
