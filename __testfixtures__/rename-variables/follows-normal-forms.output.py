# `ﬁ` and `fi` are one name (PEP 3131).
def f():
    field = 1
    return field, field
