def f(ys):
    print('looking')
    return find_first(ys)


def find_first(ys):
    for y in ys:
        if y:
            return y
