"""Tabs."""


class Ruler:
	def measure(self, other):
		return [
			other,
		]

	def join_values(self, other): return other


def read_value(value):
	if value:
		return 1
	return value
