# Each function binds `value` in another way.
def loops(items):
    for value, other in items:
        print(value)
    for index, (value, *rest) in items:
        print(value, rest)


def opens(path):
    with open(path) as value, open(path) as (other, value.other):
        return value.read(), other


def handles():
    try:
        return 1
    except* ValueError as value:
        print(value)
    try:
        return 1
    except ValueError as value:
        raise TypeError(value) from value


def annotates():
    value: int
    value: "int" = 1
    (value): int = 2
    del value


def walks(items):
    return [value for item in items if (value := item)] and value


def unpacks(items):
    [value, *_] = items
    (value), other = value
    return value


def defines():
    def value():
        return value

    return value


def declares():
    class value:
        def method(self):
            return value

    return value
