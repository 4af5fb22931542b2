"""Runs pairs of programs with an `f(p, q)` over some arguments and prints the pairs that do not do the same."""
import contextlib, json, re, sys, warnings

warnings.simplefilter('ignore')


class Stop(BaseException):
    pass


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def ticks():
    yield 1
    await Pause(2)
    yield 3


def drive(result, log):
    """Runs coroutines and generators to their end."""
    if hasattr(result, 'send'):
        try:
            sent = None
            while True:
                log(('sent out', result.send(sent)))
                sent = len(sent or '') * 'x' + 'y'
        except StopIteration as stop:
            return stop.value
    return result


def outcome(source, p, q):
    trace = []

    def log(value):
        trace.append(re.sub('<.*>', '<>', repr(value))[:60])
        if len(trace) > 80:
            raise Stop
        return value

    def call(value):
        log('call')
        if callable(value):
            value()
        elif hasattr(value, 'send'):
            log(list(value))

    @contextlib.contextmanager
    def guard(value):
        log(('enter', value))
        with contextlib.suppress(KeyError, NameError, TypeError):
            yield value
        log('exit')

    names = {'log': log, 'guard': guard, 'suppress': contextlib.suppress, 'G': 7, 'call': call}
    names.update(pause=Pause, ticks=ticks)
    try:
        exec(compile(source, 'function', 'exec'), names)
        result = drive(names['f'](p, q), log)
        call(result)
        if isinstance(result, tuple):
            for item in result:
                call(item)
        log(result)
    except (Exception, Stop) as error:
        trace.append(type(error).__name__)
    trace.append(re.sub('<.*>', '<>', repr(names['G'])))
    return trace


def compiles(source):
    try:
        return compile(source, 'function', 'exec') is not None
    except SyntaxError:
        return False


different = []
for before, after in json.load(sys.stdin):
    if not compiles(before):
        continue
    for p, q in [(0, 1), ([1, 2], {'k': 3}), ({'k': 0}, 2), ('xy', None), ((), 5)]:
        if outcome(before, p, q) != outcome(after, p, q):
            different.append([before, after, repr((p, q)), outcome(before, p, q), outcome(after, p, q)])
            break
json.dump(different, sys.stdout)
