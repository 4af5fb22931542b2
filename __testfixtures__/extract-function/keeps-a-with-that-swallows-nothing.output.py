def f(path):
    text, lines = read_lines(path)
    return lines, text


def read_lines(path):
    with open(path) as file:
        text = file.read()
        lines = text.splitlines()
    return text, lines
