# The assertions never ran.
class Recorder:
    def assert_called(self):
        pass

    def check(self):
        self.assert_called()


def test(mocked):
    mocked.assert_called_once()
    mocked.get(1).child.assert_not_called()  # noqa: E501
    mocked.assert_called_with
    mocked.assert_awaited  # noqa: PGH005
    try:
        mocked.assert_called
    except AssertionError:
        pass
