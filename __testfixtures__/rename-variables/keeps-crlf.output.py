def f():
    b = """x
    a"""
    return b
