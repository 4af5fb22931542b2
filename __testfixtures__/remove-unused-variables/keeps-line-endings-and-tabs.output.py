# CRLF, tabs and a missing last line ending stay.
def f(g):
	g(1,
	      2)
	if g:
		pass