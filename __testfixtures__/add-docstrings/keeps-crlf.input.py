# Licence: none.

import os


class Folder:

    def join_paths(self, first, second):
        # Both.
        return os.path.join_paths(first, second)

    def first_path(self, first): return first
