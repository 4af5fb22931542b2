# With `--values drop-pure` alone nothing is applied: dropping what may raise is not proved.
def f(a, d):
    item = d['k']
    return a
