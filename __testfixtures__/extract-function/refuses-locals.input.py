def f(a):
    b = a
    print('%(b)s' % locals())
