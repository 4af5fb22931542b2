import warnings


def complain(text):
    warnings.warn(text, stacklevel=2)


def f(a):
    print(a)
    complain(a)
    print(a)
