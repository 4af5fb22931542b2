# Copyright the authors.
# pylint: disable=invalid-name

"""Heads a module between licence and comment definitions."""

# Needed before anything else.
import os

limit = os.cpu_count()
