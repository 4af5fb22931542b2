"""Whose docstring is read here, nobody can tell."""


def describe(function):
    return function.__doc__


def copied(function):
    """Hand the docstring on."""

    def wrapper():
        return function()
    wrapper.__doc__ = function.__doc__
    return wrapper
