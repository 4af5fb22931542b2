# The global is another variable.
def f():
    def inner():
        global shared
        shared = 2
    return inner
