"""Heads a module above a comment on code definitions."""

# Needed before anything else.
import os

limit = os.cpu_count()
