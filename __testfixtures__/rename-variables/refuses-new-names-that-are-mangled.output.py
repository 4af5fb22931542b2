class A:
    def f(self):
        left = 1
        return left


def g():
    __left = 1
    return __left
