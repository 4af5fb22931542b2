import unittest


class ThingTest(unittest.TestCase):
	def test(self):
		try:
			self.run_it()
		except KeyError:
			self.fail("🐍 " +
			          "no key")
		self.fail("This message is so long that it will hang below the bracket")
