def f(xs):
    found = 0
    for x in xs:
        yield x
        found += 1
    print(found)
