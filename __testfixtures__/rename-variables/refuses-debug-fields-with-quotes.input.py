# The text of the field cannot stand in the string: it would end it, or mean something else.
def show(size):
    names = {}
    return f'''{names['x']=}''', f"""{
        names=}"""
