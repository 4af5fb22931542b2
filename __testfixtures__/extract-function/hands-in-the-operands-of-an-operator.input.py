class Number:
    def _add(a, b):
        b = b + 1
        c = a.part + b
        print(c)
        return c

    __add__, __radd__ = both_ways(_add)

    def _sub(a, b):
        return a - b
