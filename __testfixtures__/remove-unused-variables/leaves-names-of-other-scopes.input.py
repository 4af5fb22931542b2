# Global, nonlocal and closures; `global` in a nested function is another variable.
def f():
    global shared
    shared = 1
    counter = 0
    value = 1

    def inner():
        nonlocal counter
        counter = 1
        return value

    class Inner:
        attribute = 1

        def method(self):
            return value
    return inner, Inner
