def f(a):
    print(a)
    print(
        a,
    )
    print(1)
