def f(n):
    n = n or 1
    if n:
        global COUNT
    print(n)
    COUNT = n
