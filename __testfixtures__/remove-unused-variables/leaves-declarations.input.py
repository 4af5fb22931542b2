# `Final` and `TypeAlias` tell a type checker something; a declaration alone is no store.
import typing


def f(g):
    a: typing.Final = 1
    b: TypeAlias = int
    c: int
    type D = int
    e: int
    e = 1  # a comment that stays
