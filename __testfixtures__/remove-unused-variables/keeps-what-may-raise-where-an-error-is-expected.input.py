# The exception is the point of these lines, whatever `--values` says; constants still go.
import contextlib


class T:
    def test_errors(self):
        with self.assertRaises(AttributeError):
            x = self.missing
        with self.assertRaisesRegex(ZeroDivisionError, 'division') as caught:
            x = 1 / 0
        with contextlib.suppress(KeyError):
            x = {}['a']
        try:
            x = undefined
            y = 3
        except NameError:
            x = self.missing
        try:
            x = self.missing
        finally:
            pass
        with self.assertRaises(TypeError):
            def inner():
                x = self.missing
