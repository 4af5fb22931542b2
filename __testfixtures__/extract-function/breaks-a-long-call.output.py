def f(first_table_of_rows, second_table_of_rows, third_table_of_rows):
    total = 0
    total = collect_the_rows_of_the_table_that_were_asked_for(
        total, first_table_of_rows, second_table_of_rows, third_table_of_rows)
    return total


def collect_the_rows_of_the_table_that_were_asked_for(
        total, first_table_of_rows, second_table_of_rows, third_table_of_rows):
    total += len(first_table_of_rows)
    total += len(second_table_of_rows)
    total += len(third_table_of_rows)
    return total
