def f(path):
    with manager(path) as file:
        return file.read()
    return None
