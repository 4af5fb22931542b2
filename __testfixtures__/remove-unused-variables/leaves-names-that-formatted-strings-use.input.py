# Fields, nested format specifications and `=` are uses; identifiers are compared in NFKC.
def f(value):
    width = 1
    name = 2
    ﬁ = 3
    return f'{value:>{width}} {name=}', fi
