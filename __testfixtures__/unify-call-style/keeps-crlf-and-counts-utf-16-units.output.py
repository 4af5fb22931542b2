# 🐍 Line ends and wide characters stay.
class Ä:
	def f(self): "🐍"; raise ValueError
	def g(self):
		"🐍"; self.f(); "🐍"
