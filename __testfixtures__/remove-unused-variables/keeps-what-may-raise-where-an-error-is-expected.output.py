# The exception is the point of these lines, whatever `--values` says; constants still go.
import contextlib


class T:
    def test_errors(self):
        with self.assertRaises(AttributeError):
            self.missing
        with self.assertRaisesRegex(ZeroDivisionError, 'division'):
            1 / 0
        with contextlib.suppress(KeyError):
            {}['a']
        try:
            undefined
        except NameError:
            pass
        try:
            pass
        finally:
            pass
        with self.assertRaises(TypeError):
            def inner():
                pass
