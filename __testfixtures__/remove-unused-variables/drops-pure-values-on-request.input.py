# What people delete by hand; calls stay, and so does what may raise where an error is expected.
def f(a, d):
    item = d['k']
    smaller = a < d
    text = '%s' % a
    name = '{}'.format(a)
    size = len(a)
    called = a.keys()
    return f
