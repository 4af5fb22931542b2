"""Heads an empty module definitions."""
