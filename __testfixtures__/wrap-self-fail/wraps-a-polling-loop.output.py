# The loop that leads to the failure goes into a try; the failure stands behind it, where no handler catches it.
import time
import unittest


class ServerTest(unittest.TestCase):
    def wait(self, server_id, status):
        try:
            for attempt in range(10):
                migrations = self.api.get_migrations()
                # The newest comes first.
                for migration in migrations:
                    if (migration['id'] == server_id and
                            migration['status'] == status):
                        return migration
                time.sleep(0.5)
        except Exception as error:
            raise self.failureException('Timed out waiting for "%s" of %s: %s' %
                                        (status, server_id, 'unknown')) from error
        raise self.failureException('Timed out waiting for "%s" of %s: %s' %
                                    (status, server_id, migrations))

    def wait_active(self, server_id):
        server = api.get_server(server_id)
        try:
            while server['status'] != 'ACTIVE':
                if server['query'] == """
    select
""":
                    break  # enough

                server = api.get_server(server_id)
        except Exception as error:
            raise self.failureException('server: %s' % server) from error
        if server['status'] != 'ACTIVE':
            raise self.failureException('server: %s' % server)
        return server

    def wait_for(self, names):
        try:
            for name in names:
                value = self.api.value(name)
                if value:
                    return value
        except Exception as error:
            raise self.failureException('{} of {}') from error
        raise self.failureException('{} of {}'.format(value, names))
