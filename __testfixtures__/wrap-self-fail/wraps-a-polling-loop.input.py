# The loop that leads to the failure goes into a try; the failure stands behind it, where no handler catches it.
import time
import unittest


class ServerTest(unittest.TestCase):
    def wait(self, server_id, status):
        for attempt in range(10):
            migrations = self.api.get_migrations()
            # The newest comes first.
            for migration in migrations:
                if (migration['id'] == server_id and
                        migration['status'] == status):
                    return migration
            time.sleep(0.5)
        self.fail('Timed out waiting for "%s" of %s: %s' %
                  (status, server_id, migrations))

    def wait_active(self, server_id):
        server = api.get_server(server_id)
        while server['status'] != 'ACTIVE':
            if server['query'] == """
    select
""":
                break  # enough

            server = api.get_server(server_id)
        if server['status'] != 'ACTIVE':
            self.fail('server: %s' % server)
        return server

    def wait_for(self, names):
        for name in names:
            value = self.api.value(name)
            if value:
                return value
        self.fail('{} of {}'.format(value, names))
