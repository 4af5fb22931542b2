def f(x):
    print(x)
    del x
    print('gone')
