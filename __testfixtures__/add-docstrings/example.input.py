"""Boot servers and wait for them."""

import time


class BootError(Exception):
    def __init__(self, server_name):
        self.server_name = server_name


def create_server(client, name, *, timeout: float = 60.0, retries=3, **metadata):
    if retries < 0:
        raise ValueError('retries must not be negative')
    server = client.create(name, metadata)
    deadline = time.time() + timeout
    while not server.is_active:
        if time.time() > deadline:
            raise BootError(name)
    return server


def iter_active_servers(client):
    for server in client.servers():
        if server.is_active:
            yield server
