# Only `as` binds another name; where the new name is the imported one, none is needed.
def load():
    import json as parser
    from json import (
        loads as read,  # by text
        dumps,
    )
    import json as module, os.path as dumps
    return parser, read, dumps, module
