import testtools


class LiveMigrationTest(testtools.TestCase):
    def test_live_migrate_server(self):
        self.api.get_flavors()
        server = self._boot_server()
        host = server['host']

        try:
            self._migrate(server, host)
        except ValueError:
            self.fail('the migration was refused')
