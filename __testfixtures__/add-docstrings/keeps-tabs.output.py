"""Tabs."""


class Ruler:
	"""A ruler."""

	def measure(self, other):
		"""Measure the ruler.

		Args:
			other: The other.

		Returns:
			list: A list.
		"""
		return [
			other,
		]

	def join_values(self, other):
		"""Join the values.

		Args:
			other: The other.

		Returns:
			The joined values.
		"""
		return other


def read_value(value):
	"""Read the value.

	Args:
		value: The value.

	Returns:
		The value.
	"""
	if value:
		return 1
	return value
