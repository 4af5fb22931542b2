#!/usr/bin/env python3
# -*- coding: utf-8 -*-
#
# Copyright the authors.
# Licensed under the Apache License, Version 2.0.

"""Heads a module below its licence definitions."""

from __future__ import annotations

import os

limit = os.cpu_count()
