# Greetings in Russian.
# -*- encoding: koi8-r -*-

"""Keeps the coding on the second line: the function `greet`."""

greeting = 'hello'


def greet(name):
    """Greet the name.

    Args:
        name: The name.

    Returns:
        The value of `greeting + name`.
    """
    return greeting + name
