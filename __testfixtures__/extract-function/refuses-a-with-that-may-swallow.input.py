def f(path):
    with manager(path) as file:
        text = file.read()
    return text
