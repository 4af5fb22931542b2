# Only the unread target goes; attributes, elements and patterns stay and keep their order.
def f(self, g, d):
    a = b = g()
    c = self.attribute = g()
    d[0] = e = g()
    h = i, j = g()
    k = l = m = 1
    n = o = g(1,
              2)
    return b, i, j, n
