class _Store:
    def __init__(self, path):
        self._path = path

    def __len__(self):
        return 1

    def _read(self):
        def opened():
            return open(self._path)
        return opened().read()


def test_store():
    assert len(_Store('a')) == 1
