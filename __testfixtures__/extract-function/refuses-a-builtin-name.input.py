def f(a):
    a.show()
    a.hide()
    return a
