def f(a):
    if a:
        b = 1; print(b); print(a)
    return a
