# `**rest` copies the mapping by code of its class.
def f(value):
    match value:
        case {'a': 1, **rest}:
            pass
        case {'a': 2, **rest,}:
            pass
        case {**rest}:
            pass
