"""Nothing here is part of the interface."""


def _private(value):
    return value


class _Private:
    def method(self):
        return 1


def outer():
    """Do nothing."""
    def nested():
        return 1

    class Nested:
        pass
    return nested, Nested


class Shown:
    """Something."""

    def __init__(self):
        self._size = 1

    def __len__(self):
        return self._size

    def __private(self):
        return 1


def test_shown():
    assert len(Shown()) == 1
