limit = 1


def get():
    return limit


def own():
    ceiling = 2
    return ceiling
