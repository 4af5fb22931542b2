def f(rows):
    rows = list(rows)
    # Remove empty rows.
    kept = []
    for row in rows:
        if row:
            kept.append(row)
    return kept
