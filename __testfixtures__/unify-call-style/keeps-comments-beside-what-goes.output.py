# Only what goes is looked at.
class Mixed(  # all of them
    dict  # as in Python 2
):  # the body
    pass


class Other(object,
            # the metaclass
            metaclass=type): pass


def check():
    raise ValueError  # why
