def f(first_table_of_rows, second_table_of_rows, third_table_of_rows):
    total = 0
    total += len(first_table_of_rows)
    total += len(second_table_of_rows)
    total += len(third_table_of_rows)
    return total
