"""Boot servers and wait for them."""

import time


class BootError(Exception):
    """A boot error."""

    def __init__(self, server_name):
        self.server_name = server_name


def create_server(client, name, *, timeout: float = 60.0, retries=3, **metadata):
    """Create a server.

    Args:
        client: The client.
        name: The name.
        timeout (float): The time to wait at most. Defaults to 60.0.
        retries: The retries. Defaults to 3.
        **metadata: The metadata.

    Returns:
        The new server.

    Raises:
        ValueError: If `retries` is negative.
        BootError: If `time.time()` is greater than `deadline`.
    """
    if retries < 0:
        raise ValueError('retries must not be negative')
    server = client.create(name, metadata)
    deadline = time.time() + timeout
    while not server.is_active:
        if time.time() > deadline:
            raise BootError(name)
    return server


def iter_active_servers(client):
    """Yield the active servers of the client.

    Args:
        client: The client.

    Yields:
        The active servers.
    """
    for server in client.servers():
        if server.is_active:
            yield server
