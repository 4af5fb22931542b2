# Attributes, keywords of unknown calls, labels and texts are no variables.
def get(self, other):
    self.server = other(server=1)
    other.server.server = "server"  # server
    return dict(server=other.server), self.server


def own():
    server = 1
    return server
