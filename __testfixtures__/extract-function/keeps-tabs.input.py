def f(a):
	if a:
		b = a
		if b:
			print(b)
	return a
