"""Heads a module that starts with code definitions."""

from __future__ import annotations
import os
