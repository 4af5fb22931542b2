# What reads the names of a scope by their text or its frame.
import inspect
import sys


def f1():
    x = 1
    return locals()


def f2():
    x = 1
    return eval('x')


def f3():
    x = 1
    exec('print(x)')


def f4():
    x = 1
    return vars(), dir()


def f5():
    x = 1
    return sys._getframe().f_locals


def f6():
    x = 1
    look = locals
    return look()


def f7():
    x = 1

    def inner():
        return inspect.currentframe().f_back
    return inner()


def f8():
    x = 1
    return [eval('x') for _ in 'a']


def f9(frame):
    limit = 1
    return frame.query('a > @limit')
