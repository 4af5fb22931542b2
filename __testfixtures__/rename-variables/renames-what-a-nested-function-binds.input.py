def outer():
    x = 1

    def inner():
        x = 2

        class Local:
            def method(self):
                x = 3
                return x

        return x, Local

    return x, inner
