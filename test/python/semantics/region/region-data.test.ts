import { expect, test } from 'vitest'
import { dataOf } from './read-region.ts'

test.each([
  ['what is read goes in and what is read behind comes out', 'def f(a):\n|    b = a\n    return b\n', 'a -> b'],
  ['what nobody reads behind stays', 'def f(a):\n|    b = a\n|    print(b)\n    return a\n', 'a -> '],
  ['globals, builtins and imports of the module do not go in', 'import os\ndef f():\n|    print(os, g, len)\n', ' -> '],
  ['an augmented assignment reads', 'def f(a):\n|    a += 1\n    return a\n', 'a -> a'],
  ['the next turn of a loop reads', 'def f(xs):\n    i = 0\n    for x in xs:\n|        i += x\n', 'i x -> i'],
  ['the test of a loop reads', 'def f(n):\n    while n:\n|        n = n - 1\n', 'n -> n'],
  [
    'the target of a loop is read behind it',
    'def f(xs, x):\n|    for x in xs:\n|        pass\n    return x\n',
    'xs x -> x',
  ],
  [
    'a name that is bound on some paths goes in and out',
    'def f(a, b):\n|    if a:\n|        b = 1\n    return b\n',
    'a b -> b',
  ],
  [
    'a name that both branches bind does not go in',
    'def f(a, b):\n|    if a:\n|        b = 1\n|    else:\n|        b = 2\n    return b\n',
    'a -> b',
  ],
  [
    'an endless loop binds before it breaks',
    'def f(g):\n|    while True:\n|        x = g()\n|        break\n    return x\n',
    'g -> x',
  ],
  [
    'a suite may end behind the branch it stands in',
    'def f(a):\n    if a:\n|        b = 1\n    else:\n        b = 2\n    return b\n',
    ' -> b',
  ],
  [
    'a walrus that may not run leaves the name as it was',
    'def f(a, b):\n|    a and (b := 1)\n    return b\n',
    'a b -> b',
  ],
  ['comprehension variables stay inside', 'def f(x, ys):\n|    z = [x for x in ys]\n    return x, z\n', 'ys -> z'],
  ['a walrus in a comprehension comes out', 'def f(ys, b):\n|    [b := y for y in ys]\n    return b\n', 'ys b -> b'],
  [
    'definitions, classes and imports come out',
    'def f(a):\n|    import b.c\n|    class D(a): pass\n|    def e(): return 1\n    return b, D, e\n',
    'a -> b D e',
  ],
  ['what a function made here reads goes in', 'def f(a):\n|    g = lambda: a\n    return g\n', 'a -> g'],
  ['a function may call itself', 'def f():\n|    def g(): return g()\n    return g\n', ' -> g'],
  ['match captures may not bind', 'def f(a, b):\n|    match a:\n|        case [b]: pass\n    return b\n', 'a b -> b'],
  [
    'a name that is bound again behind stays',
    'def f(a):\n|    b = a\n|    print(b)\n    b = 2\n    return b\n',
    'a -> ',
  ],
  [
    'a handler around reads what is bound last',
    'def f(g):\n    s = 0\n    try:\n|        g()\n|        s = 1\n    finally: print(s)\n',
    'g -> s',
  ],
  ['a class body reads and binds', 'def f(a):\n|    class C: x = a\n    return C\n', 'a -> C'],
  [
    'the exception of a handler around goes in',
    'def f():\n    try: pass\n    except E as e:\n|        print(e)\n|        raise\n',
    'e -> ',
  ],
  ['a return that nothing follows', 'def f(a):\n|    if a: return 1\n', 'returns a -> '],
  [
    'returns on all paths',
    'def f(a):\n    if a:\n|        if a > 1: return 1\n|        else: return 2\n    print(a)\n',
    'returns a -> ',
  ],
  [
    'continue at the end of a turn',
    'def f(a):\n    n = 0\n    for b in a:\n|        if b: continue\n|        n += 1\n    return n\n',
    'continues b n -> n',
  ],
  ['await', 'async def f(a):\n|    b = await a\n    return b\n', 'async a -> b'],
  ['an await in a function within is none', 'async def f(a):\n|    async def b(): await a\n    return b\n', 'a -> b'],
  ['yield', 'def f(a):\n|    b = yield a\n    return b\n', 'yields a -> b'],
  [
    'known context managers swallow nothing',
    'def f(a):\n|    with open(a) as b:\n|        c = b.read()\n    return c\n',
    'a -> c',
  ],
])('%s', (_, marked, expected) => {
  expect(dataOf(marked)).toBe(expected)
})

test.each([
  ['a return on some paths', 'def f(a):\n|    if a: return 1\n    return 2\n', 'line 2 returns on some paths'],
  [
    'a return in a `with` that may swallow',
    'def f(a):\n|    with a: return 1\n    return 2\n',
    'line 2 returns on some paths',
  ],
  [
    'a return that a `finally` behind reads after',
    'def f(a):\n    try:\n|        b = 1\n|        return b\n    finally: print(b)\n',
    'line 3 binds `b`',
  ],
  ['a break of a loop around', 'def f(a):\n    for b in a:\n|        if b: break\n', 'the `break` at line 3'],
  [
    'a break in code that cannot run',
    'def f(a):\n    for b in a:\n|        continue\n|        break\n',
    'line 4 can never run',
  ],
  [
    'a continue that skips what follows',
    'def f(a):\n    for b in a:\n|        if b: continue\n        a()\n',
    'the `continue` at line 3',
  ],
  ['an input that may be unbound', 'def f(a):\n    if a: b = 1\n|    print(b)\n', '`b` may be unbound at line 3'],
  ['an output that may be unbound', 'def f(a):\n|    if a: b = 1\n    print(b)\n', '`b` may be unbound behind line 2'],
  ['a read that always fails', 'def f():\n|    print(b)\n    b = 1\n', '`b` may be unbound at line 2'],
  ['code that cannot run', 'def f(a):\n    return a\n|    print(a)\n', 'control never comes'],
  ['lines without an end', 'def f(a):\n    if a:\n|        raise a\n    return 1\n', 'control never comes to the end'],
  [
    'half of the work seen by a handler',
    'def f(g):\n    s = 0\n    try:\n|        s = 1\n|        g()\n    except E: print(s)\n',
    'line 4 binds `s`, which is read where an exception',
  ],
  [
    'half of the work seen behind a `with`',
    'def f(g):\n    s = 0\n    with g:\n|        s = 1\n|        g()\n    print(s)\n',
    'line 4 binds `s`',
  ],
  [
    'a deletion that is seen behind',
    'def f(a):\n    if a: b = 1\n    else: b = 2\n|    print(a)\n|    del b\n    print(b)\n',
    'line 5 deletes `b`',
  ],
  [
    'the end of a handler deletes',
    'def f(e):\n|    try: pass\n|    except E as e: pass\n    print(e)\n',
    'line 3 deletes `e`',
  ],
  ['an input that is deleted', 'def f(a):\n|    del a\n', 'line 2 deletes `a`'],
  [
    'a function made before reads what is bound here',
    'def f(a):\n    g = lambda: a\n|    a = 1\n|    g()\n',
    'the function at line 2 reads `a`',
  ],
  [
    'a function made before writes what is read here',
    'def f(a):\n    def g():\n        nonlocal a\n        a = 1\n|    print(a)\n',
    '`a` is written by the function at line 2',
  ],
  [
    'a function made here writes what is read outside',
    'def f(a):\n|    def g():\n|        nonlocal a\n|        a = 1\n|    g()\n    return a\n',
    'the function at line 2 writes `a`',
  ],
  [
    'a function made here sees what is bound later',
    'def f(a):\n|    g = lambda: a\n    a = 1\n    return g\n',
    'the function made at line 2 reads `a`, which line 3 binds again',
  ],
  [
    'a function made in a loop sees the next turn',
    'def f(xs, fs):\n    for x in xs:\n|        fs.append(lambda: x)\n',
    'which line 2 binds again',
  ],
  [
    'the next turn binds what a function made here reads',
    'def f(xs, fs):\n    for x in xs:\n|        y = x\n|        fs.append(lambda: y)\n',
    'which the next turn of the loop binds again',
  ],
  [
    'a name that would not be local any more',
    'def f(a):\n    if 0: print(b)\n|    b = a\n|    print(b)\n',
    '`b` at line 2 would be another variable',
  ],
  [
    'an object that is kept alive',
    'def f(a):\n|    b = tempfile.TemporaryDirectory()\n|    a(b.name)\n    return a\n',
    '`b` at line 2 keeps what `tempfile.TemporaryDirectory` gives alive',
  ],
  ['a yield of an async generator', 'async def f(a):\n|    yield a\n', 'line 2 yields from an async generator'],
  ['a yield beside a return', 'def f(a):\n|    yield a\n|    return a\n', 'both yield and return'],
])('refused: %s', (_, marked, expected) => {
  expect(dataOf(marked)).toContain(expected)
})

test.each([
  ['a generator that is consumed at once', 'sum(x * k for x in xs)'],
  ['a generator behind a start', 'sorted(xs, key=lambda x: x + k)'],
  ['a text that is joined', '", ".join(x for x in xs if k)'],
])('%s sees no later write', (_, value) => {
  expect(dataOf(`def f(xs, k):\n|    t = ${value}\n    k = 1\n    return t, k\n`)).toMatch(/^(?:xs k|k xs) -> t$/)
})

test('a function of the file that shadows a consumer keeps the generator', () => {
  const source = 'def sum(x): return x\ndef f(xs, k):\n|    t = sum(x * k for x in xs)\n    k = 1\n    return t\n'
  expect(dataOf(source)).toContain('which line 4 binds again')
})
