import unittest


class ThingTest(unittest.TestCase):
	def test(self):
		try:
			self.run_it()
		except KeyError as error:
			raise self.failureException("🐍 " +
			                            "no key") from error
		raise self.failureException(
			"This message is so long that it will hang below the bracket")
