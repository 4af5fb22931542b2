import time


class ServerTest:
    """Boots servers and waits for them."""

    def __init__(self, api):
        self.api = api

    def _boot_servers(self, num_servers=1):
        for index in range(num_servers):
            self.api.post_server({'name': f'server-{index}'})

    def _count_active(self):
        active = 0
        for server in self.api.get_servers():
            if server['status'] == 'ACTIVE':
                active += 1
        return active

    def _describe(self, server, verbose=False):
        if verbose:
            return '%s (%s)' % (server['name'], server['status'])
        return 'server ' + str(server['name'])

    def _wait(self, server, delay=0.5):
        while server['status'] != 'ACTIVE':
            time.sleep(delay)
            server = self.api.get_server(server['id'])
        return server

    def test_boot_two(self):
        self._boot_servers(num_servers=2)
