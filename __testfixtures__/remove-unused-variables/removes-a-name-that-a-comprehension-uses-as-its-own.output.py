# The comprehension, the lambda and the nested function have their own `x`.
def f(items):
    first = [x for x in items]
    second = lambda x: x

    def inner(x):
        return x
    return first, second, inner
