# The global is another variable.
def f():
    shared = 1

    def inner():
        global shared
        shared = 2
    return inner
