# What a pattern accepts does not change; alternatives lose the name together.
def f(value):
    match value:
        case int() as number:
            pass
        case [str() as text, (bytes() as raw)]:
            pass
        case [_, *rest]:
            pass
        case (1, a) | (2, a):
            pass
        case {'x': x, **others}:
            return others
        case Point(y=y):
            pass
        case everything:
            pass
