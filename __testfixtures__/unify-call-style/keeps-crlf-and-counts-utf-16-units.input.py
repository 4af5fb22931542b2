# 🐍 Line ends and wide characters stay.
class Ä(object):
	def f(self): "🐍"; raise ValueError()
	def g(self):
		"🐍"; self.f; "🐍"
