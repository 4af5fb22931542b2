def f():
    __tracebackhide__ = True
    return 1
