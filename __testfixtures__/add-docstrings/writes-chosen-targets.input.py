class Store:
    def read(self):
        return 1

    @property
    def size(self):
        return 1


def read_value(value):
    return value


def add_value(value):
    value += 1
    value += 2
    return value
