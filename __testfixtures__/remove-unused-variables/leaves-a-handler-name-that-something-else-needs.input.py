# The handler unbinds the name, which a read outside, a nested scope or another binding would notice.
def outer_read(g, error=None):
    try:
        g()
    except ValueError as error:
        pass
    return error


def closure(g):
    try:
        g()
    except ValueError as error:
        g(lambda: error)
    except TypeError as error:
        pass


def bound_again(g):
    error = None
    try:
        g()
    except ValueError as error:
        error = 2
    return error


def nested(g):
    try:
        g()
    except ValueError as error:
        try:
            g()
        except TypeError as error:
            pass
        print(error)
