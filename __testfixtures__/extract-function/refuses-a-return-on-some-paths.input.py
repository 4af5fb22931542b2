def f(xs):
    if not xs:
        return None
    print(xs)
    return len(xs)
