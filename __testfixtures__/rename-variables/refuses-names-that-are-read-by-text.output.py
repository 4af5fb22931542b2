import inspect
import sys


def formats(path):
    server = path
    return "%(server)s" % locals()


def expands():
    server = 1
    return "{server}".format(**vars())


def lists():
    server = 1
    return server, dir()


def evaluates(text):
    server = 1
    return eval(text), server


def executes(text):
    server = 1
    exec(text)
    return server


def looks_at_frames():
    server = 1
    return sys._getframe().f_locals, server


def queries(frame):
    server = 1
    return frame.query("name == @server"), server


def shares():
    server = 1

    def inner():
        return locals(), server

    return inner


def may_be_renamed(other):
    host = 1
    return vars(other), dir(host), eval(other, {"server": 1})
