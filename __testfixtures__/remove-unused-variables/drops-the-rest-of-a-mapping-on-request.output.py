# `**rest` copies the mapping by code of its class.
def f(value):
    match value:
        case {'a': 1}:
            pass
        case {'a': 2,}:
            pass
        case {}:
            pass
