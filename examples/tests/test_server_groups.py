"""Functional regression test: a group of servers that were booted together."""

import time
import unittest

from inventory.api import FakeApi


class MultiCreateTestCase(unittest.TestCase):
    """Boots several servers in one request and moves one of them."""

    def setUp(self):
        super().setUp()
        self.api = FakeApi()
        self.image_id = self.api.get_images()[0]['id']
        self.flavor_id = self.api.get_flavors()[0]['id']

    def _wait_for_status(self, server, expected, attempts=10):
        for attempt in range(attempts):
            server = self.api.get_server(server['id'])
            if server['status'] == expected:
                return server
            time.sleep(0.01)
        self.fail('Timed out waiting for %s, status is %s' % (
                  expected, server['status']))

    def _boot_servers(self, num_servers=1):
        servers = []
        flavors = self.api.get_flavors()
        request = {'image': self.image_id, 'flavor': self.flavor_id}
        for index in range(num_servers):
            response = self.api.post_server(dict(request, name=f'server-{index}'))
            self.assertTrue('id' in response)
            servers.append(self._wait_for_status(response, 'ACTIVE'))
        return servers

    def test_boot_one(self):
        servers = self._boot_servers()
        default_count = 1
        self.assertEquals(default_count, len(servers))
        self.assertTrue(servers[0]['status'] == 'ACTIVE',
                        servers[0])

    def test_move_one_of_two(self):
        servers = self._boot_servers(num_servers=2)
        source = servers[0]['host']
        hosts = [host for host in self.api.get_hosts() if host != source]
        moved = self.api.move_server(servers[0]['id'], hosts[0])
        self.assertFalse(moved['host'] == source)
        self.assertFalse(moved.get('error') is not None)
        server = self._wait_for_status(servers[0], 'ACTIVE')
        self.assertTrue(server)
        self.assertEqual(self.api.get_request_spec(), None)

    def test_move_to_unknown_host(self):
        server = self._boot_servers()[0]
        with self.assertRaises(LookupError):
            result = self.api.hosts_by_name['nowhere']
        try:
            self.api.move_server(server['id'], 'nowhere')
        except LookupError as error:
            pass
        else:
            self.fail('the move was accepted')
