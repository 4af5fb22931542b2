"""Lengths."""


def read_value(value):
    return value


def add_value(value):
    value += 1
    return value
