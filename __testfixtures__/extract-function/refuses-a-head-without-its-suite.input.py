def f(a):
    print(a)
    if a:
        print(1)
        print(2)
