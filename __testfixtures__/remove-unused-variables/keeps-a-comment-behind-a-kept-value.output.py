# The comment stays with the value, whatever it says.
def f(g):
    g()  # noqa: E501
    g()  # type: ignore
    g()  # nosec
