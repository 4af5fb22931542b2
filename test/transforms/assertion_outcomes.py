"""Reads pairs of assertions as JSON and tells for which values the two of a pair do not end alike."""
import json
import sys
import unittest


class EqualOnly:
    def __eq__(self, other):
        return isinstance(other, (EqualOnly, int))

    __hash__ = None


class Inconsistent:
    """Equal to everything and unequal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


class Expression:
    """Comparison builds a true expression, as query builders do."""

    def __eq__(self, other):
        return ('==', other)

    def __ne__(self, other):
        return ('!=', other)

    def __lt__(self, other):
        return []

    def __ge__(self, other):
        return []

    def __contains__(self, other):
        return 'x'

    __hash__ = None


class Undecided:
    """Comparison has no truth value, as with arrays."""

    class Result:
        def __bool__(self):
            raise ValueError('ambiguous')

    def __eq__(self, other):
        return Undecided.Result()

    __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __contains__ = __eq__
    __hash__ = None


nan = float('nan')
VALUES = [
    0, 1, True, False, None, nan, -0.0, 2.5, '', 'a', 'ab', b'a', (), (1,), [], [1], [nan], [Inconsistent()],
    {1}, {1, 2}, {2}, frozenset({1}), {}, {1: 'a'}, int, str, (int, str), object(), range(3),
    EqualOnly(), Inconsistent(), Expression(), Undecided(),
]


class Case(unittest.TestCase):
    maxDiff = 0

    def runTest(self):
        pass


def outcome(code, a, b):
    try:
        eval(code, {'self': Case(), 'a': a, 'b': b})
    except Exception as error:
        return type(error).__name__
    return 'passed'


def differences(before, after):
    codes = compile(before, 'before', 'eval'), compile(after, 'after', 'eval')
    found = []
    for a in VALUES:
        for b in VALUES:
            first, second = (outcome(code, a, b) for code in codes)
            if first != second:
                found.append('{!r}, {!r}: {} and {}'.format(type(a).__name__, type(b).__name__, first, second))
    return found


print(json.dumps([differences(before, after) for before, after in json.load(sys.stdin)]))
