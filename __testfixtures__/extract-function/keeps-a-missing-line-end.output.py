def f(a):
  print(a)
  work(a)


def work(a):
  b = a
  print(b)