# Constants, lambdas, surely bound names and displays of such: proved free of effects and exceptions.
import os


def f(a, b=None):
    number = -1
    text = 'a' 'b'
    parts = [a, (b, None), {'key': a, 1: b}, {1, 2}]
    function = lambda x, y=a: x.missing() + y
    module = os
    builtin = len
    product = 60 * 60
    is_same = a is not b
    empty = dict()
    return f
