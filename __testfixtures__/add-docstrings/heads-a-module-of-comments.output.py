# Copyright the authors.

"""Heads a module of comments definitions."""

# Nothing here yet.