# Tabs in front, spaces behind them to align; the line ends are CRLF.
import unittest


class TabTest(unittest.TestCase):
	def test_tabs(self):
		self.assertTrue(first ==
		                second)
		self.assertTrue(
			first
			== second)
		self.assertTrue(first in
				second)
