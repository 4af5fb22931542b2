class TestServer:
    def test_one(self):
        server = 1
        return [server for server in range(server)]

    def test_two(self):
        server = 1
        return server


def outer():
    def inner():
        server = 1
        return server

    return inner
