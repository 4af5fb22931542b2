"""Docstrings that leave something out."""


def create(client, name, image=None):
    """
    Create a server.

    Parameters
    ----------
    client, image : object
        Both.
    name
        The name.

    Returns
    -------
    object
        What `client.create` returns.

    Raises
    ------
    ValueError
        If `name` is not set.

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

        Parameters
        ----------
        unit
            The unit.
        scale
            The scale.

        Returns
        -------
        int
            The size.
        """
        return unit * scale
