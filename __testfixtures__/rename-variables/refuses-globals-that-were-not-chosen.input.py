limit = 1


def get():
    return limit


def own():
    limit = 2
    return limit
