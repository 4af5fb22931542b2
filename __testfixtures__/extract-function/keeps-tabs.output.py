def f(a):
	if a:
		work(a)
	return a


def work(a):
	b = a
	if b:
		print(b)
