"""Docstrings that leave something out."""


def create(client, name, image=None):
    """
    Create a server.

    Parameters
    ----------
    client, image : object
        Both.

    Notes
    -----
    Slow.
    """
    if not name:
        raise ValueError('a name is needed')
    return client.create(name, image)


class Server:
    """A server.

    Attributes
    ----------
    name
        What it is called.
    """

    def __init__(self, name):
        self.name = name

    def measure(self, unit, scale):
        r"""Measure it.

        Returns
        -------
        int
            The size.
        """
        return unit * scale
