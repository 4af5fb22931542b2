import testtools


class LiveMigrationTest(testtools.TestCase):
    def test_live_migrate_server(self):
        flavors = self.api.get_flavors()
        timeout = 60
        server = self._boot_server()
        host = server['host']

        try:
            self._migrate(server, host)
        except ValueError as error:
            self.fail('the migration was refused')
