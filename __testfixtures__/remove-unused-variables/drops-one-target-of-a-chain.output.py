# Only the unread target goes; attributes, elements and patterns stay and keep their order.
def f(self, g, d):
    b = g()
    self.attribute = g()
    d[0] = g()
    i, j = g()
    n = g(1,
          2)
    return b, i, j, n
