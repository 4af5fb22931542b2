"""A stand-in for a compute service, kept in memory."""

import itertools


class FakeApi:
    def __init__(self):
        self.hosts_by_name = {'host1': [], 'host2': []}
        self._servers = {}
        self._ids = itertools.count(1)

    def get_images(self):
        return [{'id': 'image-1', 'name': 'small'}]

    def get_flavors(self):
        flavors = [{'id': 'flavor-1', 'vcpus': 1}]
        return flavors

    def get_hosts(self):
        return sorted(self.hosts_by_name)

    def get_server(self, server_id):
        return self._servers[server_id]

    def get_request_spec(self):
        return None

    def post_server(self, request):
        server_id = next(self._ids)
        quota = self._quota_for(request)
        server = dict(request, id=server_id, status='ACTIVE', host='host1')
        self._servers[server_id] = server
        return server

    def move_server(self, server_id, host):
        server = self._servers[server_id]
        old_host = server['host']
        if host not in self.hosts_by_name:
            raise LookupError(host)
        previous = server['host'] = host
        return server

    def _quota_for(self, request):
        count = total = len(self._servers)
        return count + 1
