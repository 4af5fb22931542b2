# Each of these would change which variable a name stands for.
def same_scope():
    old = 1
    new = 2
    return old + new


def captured():
    old = 1

    def inner():
        new = 2
        return old + new

    return inner


def captured_by_lambda():
    old = 1
    return lambda new: old + new


def captured_by_comprehension():
    old = 1
    return [old + new for new in range(3)]


def captured_on_the_way():
    old = 1

    def between(new):
        def inner():
            return old

        return inner, new

    return between


def hides_the_outer():
    new = 1

    def inner(items):
        for old in items:
            print(old, new)

    return inner


def hides_for_a_function_within():
    old = 1

    def inner():
        return new

    return old, inner


def declares_it():
    global new
    old = new
    return old


def reads_the_global():
    old = new
    return old


def annotates():
    old = 1
    found: "new" = old
    return found


def annotates_within():
    old = 1

    def inner() -> "new":
        return 1

    return inner, old


def iterates(items):
    return [[old := item for item in items] for new in items]


class Names:
    new = 1

    def method(self):
        old = self.new
        return old


new = 3
