"""Docstrings in another style than the one asked for."""


def create(client, name):
    """Create a server.

    :param client: Where.
    """
    client.create(name)


def told(client):
    """Tell it.

    @param client: Epydoc's.
    """
    client.tell()
