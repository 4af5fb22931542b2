def f(a):
    print(a)

    # nothing

    return a
