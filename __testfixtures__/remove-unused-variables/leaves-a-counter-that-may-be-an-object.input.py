# `__iadd__` may be an effect, and an unbound name raises.
def f(items, given, flag):
    log = items
    log += given
    given += 1
    if flag:
        maybe = 0
    maybe += 1
    with items as other:
        pass
    other += 1
