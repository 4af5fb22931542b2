# What people delete by hand; calls stay, and so does what may raise where an error is expected.
def f(a, d):
    a.keys()
    return f
