# Needed before anything else.
import os

limit = os.cpu_count()
