# The comment stays with the value, whatever it says.
def f(g):
    a = g()  # noqa: E501
    b = g()  # type: ignore
    c = g()  # nosec
