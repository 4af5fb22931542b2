def f(items):
    kind = 1
    found = items  # type: List[kind]  # the kind is known
    return found
