"""Copying a docstring reads nothing."""


def time_calls(function):
    def wrapper():
        return function()
    wrapper.__doc__ = function.__doc__
    return wrapper
