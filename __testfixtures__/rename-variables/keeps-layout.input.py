# Tabs, continuation lines, no spaces, letters of several units.
def f(list_of_é):
	a = (1,		# a
	     2)
	return[a]if a else\
		a,"🐍",a
def g(): a = 1; return"🐍",f"🐍{a}",a
