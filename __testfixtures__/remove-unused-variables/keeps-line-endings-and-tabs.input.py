# CRLF, tabs and a missing last line ending stay.
def f(g):
	a = 1
	b = g(1,
	      2)
	if g:
		c = 1
	d = 2