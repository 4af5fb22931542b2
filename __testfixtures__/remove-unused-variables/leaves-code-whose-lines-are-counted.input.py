# hard: nothing reads `first`, but the test counts the lines of the function it traces
import sys


def traced():
    first = 1
    return 2


def test_lines(lines):
    def tracer(frame, event, arg):
        lines.append(frame.f_lineno)
        return tracer
    sys.settrace(tracer)
    traced()
    sys.settrace(None)
    assert lines == [5, 6, 7]
