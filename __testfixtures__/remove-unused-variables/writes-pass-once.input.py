# A suite keeps one statement; a docstring is one.
def f(flag):
    if flag:
        a = 1
        b = 2
    else: c = 3
    for i in flag: d = 4; e = 5
    while flag:
        g = 1  # why
    try:
        h = 1
    finally:
        k = 2


def g():
    """Says something."""
    x = 1


def h():
    x = 1
