# Each function binds `value` in another way.
def loops(items):
    for amount, other in items:
        print(amount)
    for index, (amount, *rest) in items:
        print(amount, rest)


def opens(path):
    with open(path) as amount, open(path) as (other, amount.other):
        return amount.read(), other


def handles():
    try:
        return 1
    except* ValueError as amount:
        print(amount)
    try:
        return 1
    except ValueError as amount:
        raise TypeError(amount) from amount


def annotates():
    amount: int
    amount: "int" = 1
    (amount): int = 2
    del amount


def walks(items):
    return [amount for item in items if (amount := item)] and amount


def unpacks(items):
    [amount, *_] = items
    (amount), other = amount
    return amount


def defines():
    def amount():
        return amount

    return amount


def declares():
    class amount:
        def method(self):
            return amount

    return amount
