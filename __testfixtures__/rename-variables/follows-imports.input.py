# Only `as` binds another name; where the new name is the imported one, none is needed.
def load():
    import json
    from json import (
        loads,  # by text
        dumps as write,
    )
    import json as loader, os.path as write
    return json, loads, write, loader
