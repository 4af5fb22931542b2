# `ﬁ` and `fi` are one name (PEP 3131).
def f():
    ﬁ = 1
    return fi, ﬁ
