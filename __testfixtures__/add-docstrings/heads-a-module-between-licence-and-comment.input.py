# Copyright the authors.
# pylint: disable=invalid-name

# Needed before anything else.
import os

limit = os.cpu_count()
