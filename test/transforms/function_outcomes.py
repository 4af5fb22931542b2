"""Runs pairs of functions `f(p, q)` over some arguments and prints the pairs that do not do the same."""
import contextlib, json, re, sys, warnings

warnings.simplefilter('ignore')


class Stop(BaseException):
    pass


def outcome(source, p, q):
    trace = []

    def log(value):
        trace.append(repr(value)[:40])
        if len(trace) > 60:
            raise Stop
        return value

    @contextlib.contextmanager
    def guard(value):
        log(('enter', value))
        with contextlib.suppress(KeyError, NameError, TypeError):
            yield value
        log('exit')

    names = {'log': log, 'guard': guard, 'suppress': contextlib.suppress, 'known': 7}
    try:
        exec(compile(source, 'function', 'exec'), names)
        result = names['f'](p, q)
        if hasattr(result, 'send'):
            result = list(result)
        trace.append(repr(result)[:200])
    except (Exception, Stop) as error:
        trace.append(type(error).__name__)
    return [re.sub('0x[0-9a-f]+', '', line) for line in trace]


different = []
for before, after in json.load(sys.stdin):
    for p, q in [(0, 1), ([1, 2], {'k': 3}), ({'k': 0}, 2), ('xy', None), ((), 5)]:
        if outcome(before, p, q) != outcome(after, p, q):
            different.append([before, after, repr((p, q)), outcome(before, p, q), outcome(after, p, q)])
            break
json.dump(different, sys.stdout)
