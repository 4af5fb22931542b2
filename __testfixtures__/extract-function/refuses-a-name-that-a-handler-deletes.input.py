def f(s):
    e = 1
    try:
        int(s)
    except ValueError as e:
        print(e)
    return e
