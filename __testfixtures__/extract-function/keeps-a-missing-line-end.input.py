def f(a):
  print(a)
  b = a
  print(b)