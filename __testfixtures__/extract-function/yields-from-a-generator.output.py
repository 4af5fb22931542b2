def f(xs):
    found = 0
    found = yield from walk_both(xs, found)
    print(found)


def walk_both(xs, found):
    for x in xs:
        yield x
        found += 1
    return found
