"""What the tracer says of a function."""


def first_line(function):
    return function.__code__.co_firstlineno
