# A suite keeps one statement; a docstring is one.
def f(flag):
    if flag:
        pass
    else: pass
    for i in flag: pass
    while flag:
        pass  # why
    try:
        pass
    finally:
        pass


def g():
    """Says something."""


def h():
    pass
