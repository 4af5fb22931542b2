# Variables, classes, probes and values: nothing says that a call is meant.
import readline
from typing import overload

try:
    unicode
except NameError:
    unicode = str


class Marker:
    __class__


class Other:
    attribute: int
    size: Marker


def compute(value, *, other=None):
    local = value
    local
    value
    other
    Marker
    ...
    for item in value:
        item
    def inner():
        __class__
        nonlocal local
        local
    return inner


compute(
    compute
)
compute([
    compute,
    Marker
])
print(compute, (
    readline))
