"""Docstrings that leave something out."""


def create(client, name, image=None, *tags, **options):
    """Create a server.

    Args:
        client: The client.
        name (str): What it is called.
            Twice.
        image: The image. Defaults to None.
        *tags: The tags.
        **options: The options.

    Returns:
        What `client.create` returns.

    Raises:
        ValueError: If `name` is not set.

    Note:
        Slow.
    """
    if not name:
        raise ValueError('a name is needed')
    return client.create(name, image, tags, options)


def remove(client, name):
    """Remove a server.

    Args:
        client: The client.
        name: The name, or None.

    Raises:
        KeyError: Without such a server.
        ValueError: If `name` is None.
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
