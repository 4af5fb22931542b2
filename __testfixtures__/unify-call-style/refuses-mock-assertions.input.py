# The call may begin to fail: an option of its own.
def test(mocked):
    mocked.assert_called_once
    mocked.get().assert_called_with
