# An annotation in a string and a type comment are uses for a type checker.
from typing import cast


def f(g):
    Alias = g
    Other = g

    def inner(a: 'Alias'):
        return cast('Other', a)
    return inner
