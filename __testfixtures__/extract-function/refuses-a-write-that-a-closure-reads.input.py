def f():
    x = 1

    def show():
        return x

    x = 5
    y = show()
    return y
