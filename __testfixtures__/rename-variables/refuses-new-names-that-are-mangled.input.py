class A:
    def f(self):
        left = 1
        return left


def g():
    left = 1
    return left
