import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildScopes } from '../../../src/python/semantics/build-scopes.ts'
import { parse } from '../../../src/python/syntax/parse.ts'
import { compareSymbolTables, findOracle, readSymbolTables, standardLibrary } from './symbol-tables.ts'

const oracle = findOracle()
const reason = 'missing' in oracle ? oracle.missing : undefined

/** One row a rule of Python/symtable.c; all go to one interpreter at once. */
const sources = [
  // module
  'a = b\ndel a, (c, d), [e], f.g, h[i]\nfrom x import *\nimport a.b, c as d\nfrom . import e as f, g\n',
  'global a, b\na = 1\ndef f():\n    a\n    global c\n    c = b\n',
  'a: int\nb: int = 1\n(c): int\n(d): int = 1\ne.f: g\nh[i]: j = k\n',
  'a += b\na.b += c\na[b] -= c\n(a) *= 1\n',
  '(a, [b, *c]), d.e, f[g] = h = (i) = j\n',
  'print(print)\ntype = type(match)\n_ = match = case = 1\ntype(a).b = c\ntype[a] = b\n',
  'été = 1\nﬁ = fi\ndef f(ℌ): return H\n',
  'for (a, b.c), d[e], *f in g, h:\n    pass\nelse:\n    i\n',
  'with open(a) as b, c as (d, e.f), g: pass\nwith (open(a) as h, b as c[i]): pass\nwith (j as k): pass\nwith (l, m) as n: pass\n',
  'try: a\nexcept b as c: d\nexcept (e, f): g\nelse: h\nfinally: i\n',
  'try: a\nexcept* b as c: d\n',
  'match a, b:\n    case c, [d, *e], {"f": g, h.i: j, **k}: l\n    case m(n, o=p) | q.r(): s\n    case (t() | u()) as v if w: x\n    case _ | -1 | None: y\n',
  'match a:\n    case [_, *_]: _\n    case b.c | "d": e\n    case f() as g, (h): i\n    case {**j}: k\n    case l(m=n, o=_): p\n',
  'f"{a} {b!r:>{c}} {d=} {{e}} {f.g:{h}{i}x} {j, k}" "{l}" rf"{m:{n}.{o}f}"\n',
  'f"{[a for a in b]} {(lambda: c)()} {d[\'e\']}"\n',
  // functions
  'def f(a, /, b, c=d, *e, g=h, **i) -> j:\n    k = a\n    return k + l\n',
  'def f(a: b, *c: d, e: g = h, **i: j) -> k: pass\nasync def g(*args: *Ts): await x\n',
  '@a.b(c)\n@d\ndef e(f=g): pass\n',
  'def f():\n    a = 1\n    def g():\n        nonlocal a\n        a = 2\n        def h(): return a\n',
  'def f():\n    a = 1\n    def g():\n        def h(): return a\n    def i():\n        global a\n        def j(): return a\n',
  'def f():\n    global a\n    def g():\n        a\n        a = 1\n',
  'def f():\n    import a.b, c as d\n    from e import g\n    def h(): return a, d, g\n',
  'def f():\n    a: int\n    b: c = 1\n    def g(): a, b\n',
  'f = lambda a, *b, c=d, **e: (a, g, lambda a: c)\ng = lambda: 0\n',
  'def f(a, b):\n    del a\n    b += 1\n    c += 1\n    def g(): return b\n',
  // classes
  '@a\nclass A(b, metaclass=c, *d, **e):\n    f = g\n    def h(self, i=f): return f, super()\n',
  'class A:\n    def f(self): return __class__\n    def g(self):\n        def h(): return super().g\n    __class__ = 1\n    x = __class__\n',
  'def f():\n    a = b = 1\n    class A:\n        a = a\n        global b\n        def g(self): return a, b\n        class B: c = a\n',
  'def f():\n    a = 1\n    class A:\n        nonlocal a\n        a = 2\n        def g(self): return a\n',
  'class _A:\n    import __a.b, __c as __d\n    from x import __e\n    def __f(self, __g, __h__=__i):\n        self.__j = __k(__l=__m)\n        global __n\n    class __B: __o = 1\n    for __p in []: pass\n    try: pass\n    except e as __q: pass\n    [__r for __s in __t]\n',
  'class __:\n    __a = __b\nclass A:\n    class _:\n        __c = 1\n    __d = 1\n',
  // comprehensions
  '[a for b in c if d for e, f.g in h if i]\n{a: b for a, b in c}\n{a for a in a}\n(a for a in (b for b in c))\n',
  'def f(a):\n    return [a + b for b in a for c in b if (lambda: c)()]\n',
  'class A:\n    a = 1\n    b = [a for c in a for d in a]\n    e = sum(a for a in b)\n',
  'async def f():\n    return [a async for a in b], {await c async for c in d}, (e async for e in g)\n',
  '[a := b for b in c]\nany((d := e) for e in f)\nprint(a, d)\n',
  'def f():\n    [[a := 1 for b in c] for d in e]\n    global g\n    [g := 1 for h in i]\n    return lambda: (a, [j := k for k in l])\n',
  'def f(x):\n    if (n := x) and [m := n for _ in x]: return m\n    lambda: [y := 1 for _ in x]\n',
  // postponed annotations
  'from __future__ import annotations as a, division\ndef f(b: c = d) -> e:\n    g: h = i\n    j: [k for k in l]\nclass A:\n    m: lambda n: o\n    p: (q.r)\n',
]

/** PEP 695; with CPython 3.12 and later. */
const genericSources = [
  'def f[T: (A, B), *Ts, **P](a: T, *b: *Ts, c=T, **d: P.kwargs) -> T:\n    return T, e\n',
  '@a(T)\nclass A[T: b, U](c[T], metaclass=d):\n    e: T\n    def f(self) -> U: return T, super()\n',
  'type A = B\ntype C[T: D] = dict[T, C[T]]\ndef f():\n    type E[*T] = (T, lambda: T)\n    return E\n',
  'class A:\n    a = b = 1\n    global c\n    def f[T: a](self, d: a) -> (b, c): return T\n    type B[U: b] = (a, U)\n    type C = (a, B, d)\n    class D[T](a): b\n',
  'def f(a):\n    b = 1\n    class A:\n        b = 2\n        def g[T: (a, b)](self): return a, b\n',
]

/** Names in the bases of a generic class; 3.12 mangled all of them. */
const laterSources = ['class A[__T: __a, __b](__c, __T):\n    def f[__U](self, x: __U): __T\n']

const note = reason === undefined ? '' : ` (skipped: ${reason})`

describe.skipIf(reason !== undefined)(`the scopes equal those of symtable${note}`, () => {
  const { python, minor } = 'missing' in oracle ? { python: '', minor: 0 } : oracle
  const isNew = minor >= 12
  const cases = [...sources, ...(isNew ? genericSources : []), ...(minor >= 13 ? laterSources : [])]
  const tables = reason === undefined ? readSymbolTables(cases, python) : []

  test.each(cases.map((source, index) => [source, index] as const))('%j', (source, index) => {
    expect(differencesOf(source, tables[index]!, isNew)).toEqual([])
  })

  test('in every fifth file of the standard library', () => {
    const paths = standardLibrary(python).filter((_, index) => index % 5 === 0)
    const texts = paths.map((path) => readFileSync(path, 'utf8'))
    const libraryTables = readSymbolTables(texts, python)
    let compared = 0
    const differences = paths.flatMap((path, index) => {
      const table = libraryTables[index]!
      if (typeof table === 'string' || parse(texts[index]!).kind === 'rejected') return []
      compared += 1
      return differencesOf(texts[index]!, table, isNew).map((difference) => `${path}: ${difference}`)
    })
    expect(differences).toEqual([])
    expect(compared).toBeGreaterThanOrEqual(300)
  })

  test('a table of other source differs', () => {
    const [table] = readSymbolTables(['def f(a): return a + b\n'], python)
    expect(differencesOf('def f(a): return a\n', table!, isNew)).toEqual([
      '/module top/function f:1: CPython a prl, b rg, here a prl',
    ])
  })
})

function differencesOf(
  text: string,
  table: ReturnType<typeof readSymbolTables>[number],
  isNew: boolean,
): readonly string[] {
  const outcome = parse(text)
  if (outcome.kind === 'rejected') throw new Error(`${outcome.reason} at ${outcome.offset}`)
  if (typeof table === 'string') throw new Error(table)
  return compareSymbolTables(table, buildScopes(outcome.tree), text, isNew)
}
