from settings import *

_limit = 1
