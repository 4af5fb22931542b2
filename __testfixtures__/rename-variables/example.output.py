def test_rebuild(self):
    original_server = self.build_server(networks="none")
    created_servers = [original_server]

    def names():
        return [original_server["name"] for original_server in created_servers]

    rebuilt = self.rebuild(original_server, "image")
    self.assertEqual(original_server["id"], rebuilt["id"], f"{original_server['id']} was rebuilt")
    return names
