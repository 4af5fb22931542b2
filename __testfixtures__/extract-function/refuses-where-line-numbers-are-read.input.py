def first_line(function, names):
    code = function.__code__
    names.append(code.co_name)
    names.sort()
    return code.co_firstlineno
