# Copyright the authors.

# Nothing here yet.