# A name of the module is bound in a function as well; a class that binds it before it reads it has its own.
_limit = 1


def raise_limit():
    global _limit
    _limit += 1


class Settings:
    _limit = 3
    twice = _limit * 2

    def get(self):
        return _limit


def other(_limit):
    return _limit
