# An imported name may be a function, whatever it is called.
import errors
from errors import Failed
from errors import *


@errors.register
class Decorated(Exception):
    pass


class Own(Exception):
    pass


def check(value, Given):
    if value:
        raise Failed
    if value > 1:
        raise errors.Missing
    if value > 2:
        raise Given
    if value > 3:
        raise self._Error
    if value > 4:
        raise KeyError
    if value > 5:
        raise Decorated
    if value > 6:
        raise Own from make_cause()
    raise _Hidden
