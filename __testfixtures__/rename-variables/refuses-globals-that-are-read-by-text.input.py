_limit = 1


def get(name):
    return globals()[name]
