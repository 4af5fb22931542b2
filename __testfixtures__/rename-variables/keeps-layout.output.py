# Tabs, continuation lines, no spaces, letters of several units.
def f(list_of_é):
	b = (1,		# a
	     2)
	return[b]if b else\
		b,"🐍",b
def g(): b = 1; return"🐍",f"🐍{b}",b
