""""""

def read_value(value):
    """"""
    return value


def write_value(value):
    '''   '''

    return value


class ValueStore:
    """
    """

    size = 1
