class TestServer:
    def test_one(self):
        host = 1
        return [host for host in range(host)]

    def test_two(self):
        server = 1
        return server


def outer():
    def inner():
        server = 1
        return server

    return inner
