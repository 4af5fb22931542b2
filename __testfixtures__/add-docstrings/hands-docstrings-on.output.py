"""Copying a docstring reads nothing."""


def time_calls(function):
    """Return the time calls of the function.

    Args:
        function: The function.

    Returns:
        The time calls.
    """

    def wrapper():
        return function()
    wrapper.__doc__ = function.__doc__
    return wrapper
