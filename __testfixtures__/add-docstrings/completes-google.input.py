"""Docstrings that leave something out."""


def create(client, name, image=None, *tags, **options):
    """Create a server.

    Args:
        name (str): What it is called.
            Twice.

    Note:
        Slow.
    """
    if not name:
        raise ValueError('a name is needed')
    return client.create(name, image, tags, options)


def remove(client, name):
    """Remove a server.

    Raises:
        KeyError: Without such a server.
    """
    if name is None:
        raise ValueError('a name is needed')
    if name not in client:
        raise KeyError(name)
    client.remove(name)


def find(client, name):
    """Returns a server.

    Args:
        client: Where to look.
        name: The name."""
    return client[name]


def count(client):
    """Count the servers of a client in prose alone."""
    return len(client)


def told(client):
    """Tell everything.

    Args:
        client: The client.

    Returns:
        The number.
    """
    return len(client)
