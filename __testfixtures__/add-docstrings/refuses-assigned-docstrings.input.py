__doc__ = 'Assigned.'


def told(value):
    return value


told.__doc__ = 'Told elsewhere.'


class Told:
    __doc__ = 'Told in the body.'
