# A closure, a chain of nonlocal statements and a generator share one variable; the innermost parameter is another.
def make_counter(start):
    total = start

    def step():
        def twice():
            nonlocal total
            total += 2
            return (total for _ in range(total))

        return twice()

    def other(total):
        return total

    return step, total, other(1), [total for total in range(3)]
