#!/usr/bin/env python3
# vim: set fileencoding=utf-8 :
"""Heads a module below its coding definitions."""

import os
