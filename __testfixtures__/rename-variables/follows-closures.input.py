# A closure, a chain of nonlocal statements and a generator share one variable; the innermost parameter is another.
def make_counter(start):
    count = start

    def step():
        def twice():
            nonlocal count
            count += 2
            return (count for _ in range(count))

        return twice()

    def other(count):
        return count

    return step, count, other(1), [count for count in range(3)]
