# Their names are read from outside; imports, definitions and loop targets are no variables.
x = 1
try:
    y = 2
except ValueError as error:
    pass


class A:
    x = 1


def f(items, parameter):
    import os

    class B:
        x = 1

    def inner():
        return None

    for item in items:
        pass
    return [1 for item in items]
