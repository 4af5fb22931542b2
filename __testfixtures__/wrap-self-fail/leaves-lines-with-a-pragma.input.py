# A comment asks for the line to stay.
import unittest


class ThingTest(unittest.TestCase):
    def test(self):
        try:
            self.run_it()
        except ValueError:
            self.fail('no cause')  # noqa: B904
        self.fail('stays')  # pycodeshift: ignore[wrap-self-fail]
