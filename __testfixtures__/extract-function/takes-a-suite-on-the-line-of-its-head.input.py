def f(a):
    if a: print(1); print(a)
    return a
