# The class asks its own names first and then those of the module: one `_limit` stands for two variables.
_limit = 1


class Settings:
    _limit = _limit


def get():
    return _limit
