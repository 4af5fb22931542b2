def f(ys):
    print('looking')
    for y in ys:
        if y:
            return y
