# Where the import fails, the name is the builtin.
try:
    from compat import input
except ImportError:
    pass

print(input())
