import warnings


def f(a):
    print(a)
    warnings.warn(a, stacklevel=2)
    print(a)
