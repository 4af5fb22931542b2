def test_rebuild(self):
    server = self.build_server(networks="none")
    servers = [server]

    def names():
        return [server["name"] for server in servers]

    rebuilt = self.rebuild(server, "image")
    self.assertEqual(server["id"], rebuilt["id"], f"{server['id']} was rebuilt")
    return names
