# What a pattern accepts does not change; alternatives lose the name together.
def f(value):
    match value:
        case int():
            pass
        case [str(), (bytes())]:
            pass
        case [_, *_]:
            pass
        case (1, _) | (2, _):
            pass
        case {'x': _, **others}:
            return others
        case Point(y=_):
            pass
        case _:
            pass
