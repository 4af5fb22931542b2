# Meant to be unused, or read by a debugger.
def f(g):
    _ = g()
    _value = g()
    dummy = g()
    unused_value = 1
    ignored_value = 2
    __tracebackhide__ = True
    __traceback_info__ = 1
