# An imported name may be a function, whatever it is called.
from errors import Failed


def check():
    raise Failed()
