# A name of the module is bound in a function as well; a class that binds it before it reads it has its own.
_ceiling = 1


def raise_limit():
    global _ceiling
    _ceiling += 1


class Settings:
    _limit = 3
    twice = _limit * 2

    def get(self):
        return _ceiling


def other(_limit):
    return _limit
