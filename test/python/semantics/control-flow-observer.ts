/**
 * The Python side of the differential test: runs generated functions many times over seeded random choices, and says
 * for each which binding was seen by which read. Reads JSON cases from stdin, writes JSON observations to stdout.
 */
export const observer = String.raw`
import json, random, sys, types, warnings
warnings.simplefilter('ignore')

class Stop(Exception): pass
class Fault(Exception): pass
class Other(Exception): pass

def observe(source, runs):
    pairs, missing, seen, falls = set(), set(), set(), [False]
    state = types.SimpleNamespace()

    class Tag:
        def __init__(self, site, form=0): self.site, self.form = site, form
        def __bool__(self): return state.random.random() < 0.5
        def __lt__(self, other): return state.random.random() < 0.6
        def __iadd__(self, other):
            pairs.add((-other.site, self.site))
            return other
        def __iter__(self): return iter([])

    def tick(chance):
        state.steps += 1
        if state.steps > 200: raise Stop()
        if state.random.random() < chance: raise Fault()

    def site_of(value):
        while isinstance(value, BaseExceptionGroup): value = value.exceptions[0]
        return getattr(value, 'site', None)

    def note(site, value):
        state.pending.discard(site)
        bound = site_of(value)
        if bound is not None: pairs.add((site, bound))

    def B(site):
        missing.update(state.pending)
        state.pending = {site}; seen.add(site)
        return site
    def R(site, value):
        note(site, value); tick(0.04)
        return value
    def S(bound, site, value):
        # A subject may be captured again after a guard failed.
        if isinstance(value, Tag): value.site = bound if isinstance(bound, int) else bound[value.form - 1]
        note(site, value)
        return True
    def V(site): tick(0.05); return Tag(site)
    def C(): tick(0.02); return state.random.random() < 0.5
    def T(): tick(0)
    def I(site):
        tick(0.02)
        for _ in range(state.random.choice([0, 1, 1, 2])):
            tick(0.02)
            yield Tag(site)
    def D(site): return lambda _: V(site)
    def M(site):
        tick(0.02)
        error = sys.exc_info()[1]
        if state.random.random() < 0.25: return Other
        while isinstance(error, BaseExceptionGroup): error = error.exceptions[0]
        error.site = site
        return Exception
    def E(): return Fault()
    def K(call): state.later.append(call)
    def L():
        for call in state.later:
            if state.random.random() < 0.5: call()
    def pick():
        kind = state.random.randrange(4)
        if kind == 0: return [Tag(None, 1)]
        if kind == 1: return [Tag(None, 0), Tag(None, 2)]
        if kind == 2: return {'k': Tag(None, 1)}
        return Tag(None, 1)

    class W:
        def __init__(self, site): tick(0.05); self.site = site
        def __enter__(self): tick(0.02); return Tag(self.site)
        def __exit__(self, *_): tick(0.02); return state.random.random() < 0.4
    class Q:
        def __delitem__(self, key):
            if key > 0: return
            state.pending.discard(-key)

    for number in range(400):
        sys.modules['tag%d' % number] = Tag(number)
    names = dict(Tag=Tag, B=B, R=R, S=S, V=V, C=C, T=T, I=I, D=D, M=M, E=E, K=K, L=L, P=pick, W=W, Q=Q())
    exec(compile(source, 'case', 'exec'), names)
    for seed in range(runs):
        state.random, state.steps, state.pending, state.later = random.Random(seed), 0, set(), []
        try:
            if names['f'](Tag(0), Tag(-1)) is None: falls[0] = True
        except Exception as error:
            if not isinstance(error, (Stop, Fault, Other, NameError, ExceptionGroup, TypeError, AssertionError, StopIteration)): raise
        for call in state.later:
            try: call()
            except Exception: pass
        missing |= state.pending
    return dict(pairs=sorted(pairs), missing=sorted(missing), seen=sorted(seen), falls=falls[0])

cases, runs = json.load(sys.stdin)
json.dump([observe(source, runs) for source in cases], sys.stdout)
`
