# hard: most of what is here cannot be said for certain
def pick(value, default=None, *rest, **options):
    if value == default:
        return value
    return value or 'nothing'


def halves(number, base):
    return number / base


def compare(first, second):
    return first == second


def maybe(flag) -> int | None:
    if flag:
        return 1


def mixed(flag):
    return 'one' if flag else 1


def items(values):
    for value in values:
        yield value


def read(path) -> str:
    return open(path).read()


class Point:
    def __eq__(self, other):
        return self.query(other.x)


key = lambda value=1: value
