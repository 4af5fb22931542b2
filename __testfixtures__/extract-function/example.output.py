class ServersTest(base.ServersTestBase):
    def test_rebuild(self):
        server = self._build_server()
        self.api.post_server(server)

        self.wait_until_active(server)

        self.api.rebuild(server)

    def wait_until_active(self, server):
        """Wait for the server to leave the queue."""
        for _ in range(self.attempts):
            if self.api.get_server(server['id'])['status'] == 'ACTIVE':
                break
            time.sleep(1)
