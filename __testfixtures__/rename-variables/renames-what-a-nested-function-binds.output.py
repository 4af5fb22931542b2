def outer():
    x = 1

    def inner():
        found = 2

        class Local:
            def method(self):
                found = 3
                return found

        return found, Local

    return x, inner
