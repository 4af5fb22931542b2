# The author has asked for it.
def f(g):
    a = 1  # noqa
    b = 2  # noqa: F841
    c = 3  # pylint: disable=unused-variable
    d = 4  # pycodeshift: ignore[remove-unused-variables]
