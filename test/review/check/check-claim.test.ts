import { expect, test } from 'vitest'
import type { Claim, ClaimKind } from '../../../src/claims/claim.ts'
import transforms from '../../../transforms/index.ts'
import { claimOf, verdictOn } from '../claims.ts'

type Given = Partial<Claim> & { line?: number }

/** What a claim gets, in one line: the status and the reason. */
function judge(text: string, kind: ClaimKind, given: Given): string {
  const { status, summary } = verdictOn(text, claimOf(kind, given))
  return `${status}: ${summary}`
}

test('unused variable', () => {
  const text = 'def f(unused):\n    a = 1\n    b = 2\n    b += 1\n    c = 3\n    print(c)\n    del c\n'
  const at = (name: string): string => judge(text, 'unused-variable', { subjects: [name] })
  expect(at('a')).toBe('confirmed: `a` is bound at line 2 and never read')
  expect(at('b')).toBe('confirmed: `b` is bound at line 3 and never read')
  expect(at('c')).toBe('refuted: `c` is bound at line 5 and read at line 6')
  expect(at('unused')).toBe('confirmed: the parameter `unused` (line 1) is never read')
  expect(judge('x = 1\n', 'unused-variable', { subjects: ['x'] })).toMatch(
    /^needs-decision: .* other files may read it$/,
  )
})

test('a variable that is read by its text is not judged', () => {
  expect(judge('def f():\n    a = 1\n    return locals()\n', 'unused-variable', { subjects: ['a'] })).toMatch(
    /^not-checkable: .* by their text/,
  )
})

test('a value that is overwritten before it is read is no unused variable', () => {
  const text = 'def f():\n    a = g()\n    a = 2\n    return a\n'
  expect(judge(text, 'unused-variable', { subjects: ['a'], line: 2 })).toMatch(
    /^needs-decision: the value bound at line 2/,
  )
})

test('the name of an exception is judged in its own handler', () => {
  const text =
    'def f():\n    try:\n        g()\n    except ValueError as e:\n        pass\n    try:\n        g()\n    except KeyError as e:\n        print(e)\n'
  expect(judge(text, 'unused-variable', { subjects: ['e'], line: 4 })).toMatch(
    /^confirmed: .*never read in its handler/,
  )
  expect(judge(text, 'unused-variable', { subjects: ['e'], line: 8 })).toMatch(/^refuted/)
})

test('unused import', () => {
  const text =
    "import os\nimport sys as system\nfrom a import b, c\nimport e as e\n__all__ = ['c']\nprint(system)\ndef f(x: 'b'): ...\n"
  const at = (name: string): string => judge(text, 'unused-import', { subjects: [name] })
  expect(at('os')).toBe('confirmed: `os` is imported at line 1 and never read in the file')
  expect(at('system')).toBe('refuted: `system` is read at line 6')
  expect(at('sys')).toBe('refuted: `system` is read at line 6')
  expect(at('a.b')).toBe('refuted: a type at line 7 names `b`')
  expect(at('c')).toBe('refuted: `__all__` exports `c` at line 5')
  expect(at('e')).toMatch(/^needs-decision/)
  expect(judge(text, 'unused-import', { line: 1 })).toMatch(/^confirmed: `os`/)
})

test('missing docstring', () => {
  const text =
    '"""Doc."""\nclass A:\n    """Doc."""\n    def f(self):\n        return 1\n    def g(self):\n        """"""\n'
  expect(judge(text, 'missing-docstring', { subjects: ['A'] })).toBe('refuted: `A` has a docstring at line 3')
  expect(judge(text, 'missing-docstring', { subjects: ['f()'] })).toBe('confirmed: `A.f` has no docstring')
  expect(judge(text, 'missing-docstring', { subjects: ['A.g'] })).toBe('confirmed: `A.g` has an empty docstring')
  expect(judge(text, 'missing-docstring', { line: 4, rule: 'D102' })).toBe('confirmed: `A.f` has no docstring')
  expect(judge(text, 'missing-docstring', { rule: 'D100', line: 1 })).toBe(
    'refuted: the module has a docstring at line 1',
  )
})

test('missing type hint', () => {
  const text = 'def f(a, b: int = 1, *c: str) -> int:\n    return 1\ndef g(self, x=1):\n    return x\nf(1)\n'
  const at = (...subjects: string[]): string => judge(text, 'missing-type-hint', { subjects })
  expect(at('f', 'a')).toBe('confirmed: `a` of `f` (line 1) has no hint')
  expect(at('f', 'b')).toBe('refuted: there is a hint: `b: int` at line 1')
  expect(at('c')).toBe('refuted: there is a hint: `c: str` at line 1')
  expect(at('g')).toMatch(/^confirmed: `x` and what it returns of `g` \(line 3\) has no hint/)
  expect(judge(text, 'missing-type-hint', { subjects: ['f'], rule: 'ANN201' })).toMatch(/^refuted: there is a hint/)
})

test('assertion style', () => {
  const text =
    'import unittest\nclass T(unittest.TestCase):\n    def test(self):\n        self.assertTrue(1 == f())\n        self.assertFalse(f())\n        self.assertEqual(1, f())\n'
  const renames = [{ from: 'assertTrue', to: 'assertEqual' }]
  const claim = claimOf('assertion-style', { subjects: ['self.assertTrue'], renames, line: 4 })
  expect(verdictOn(text, claim)).toMatchObject({ status: 'confirmed', fixes: [{ transform: 'convert-assertions' }] })
  const none = [{ from: 'assertFalse', to: 'assertIsNone' }]
  expect(judge(text, 'assertion-style', { subjects: ['assertFalse'], renames: none })).toMatch(/^needs-decision/)
  expect(judge(text, 'assertion-style', { subjects: ['assertIn'], line: 6 })).toBe(
    'refuted: there is no `assertIn` in the file; the statements near line 6 use `assertTrue`, `assertFalse` and `assertEqual`',
  )
  expect(judge(text, 'assertion-style', { subjects: ['assertIn'], line: 60 })).toMatch(/^not-located/)
})

test('call style', () => {
  const text =
    'def f(lock):\n    lock.release\n    lock.acquire()\n    return lock.close\nclass A():\n    pass\nclass B(int):\n    pass\n'
  const at = (subject: string): string => judge(text, 'call-style', { subjects: [subject] })
  expect(at('lock.release')).toMatch(/^confirmed: line 2 names `lock.release` and does not call it/)
  expect(at('lock.acquire')).toBe('refuted: line 3 calls `lock.acquire` with parentheses')
  expect(at('lock.close')).toMatch(/^needs-decision: .* handed on as a value/)
  const redundant = { text: 'redundant parentheses', subjects: ['A'] }
  expect(judge(text, 'call-style', redundant)).toBe('confirmed: the parentheses at line 5 say nothing')
  expect(judge(text, 'call-style', { ...redundant, subjects: ['B'] })).toBe(
    'refuted: the parentheses at line 7 hold `int`',
  )
  const needless = { text: '`A` does not need its parentheses', subjects: ['A'] }
  expect(judge(text, 'call-style', needless)).toBe('confirmed: the parentheses at line 5 say nothing')
})

test('naming is an opinion, with the edits ready when a new name is proposed', () => {
  const text = 'def f():\n    x = 1\n    return x\n'
  const renames = [{ from: 'x', to: 'count' }]
  const verdict = verdictOn(text, claimOf('naming', { subjects: ['x'], renames }))
  expect(verdict).toMatchObject({
    status: 'needs-decision',
    fixes: [{ transform: 'rename-variables', unsafe: undefined }],
  })
  expect(judge(text, 'naming', { subjects: ['x'] })).toMatch(/^needs-decision: .* no new one is proposed/)
  expect(judge(text.replaceAll('x', 'count'), 'naming', { renames })).toMatch(/^already-done/)
  expect(judge(text, 'naming', { renames: [{ from: 'y', to: 'z' }] })).toMatch(/^not-located/)
  expect(judge('def camelCase(): ...\n', 'naming', { rule: 'N802', subjects: ['camelCase'] })).toMatch(/^confirmed/)
  expect(judge('def snake(): ...\n', 'naming', { rule: 'N802', subjects: ['snake'] })).toMatch(/^refuted/)
})

test('the length of a function is what the claim is held to', () => {
  const text = `def f():\n${'    g()\n'.repeat(29)}# end\n`
  const figure = (value: number): Given => ({
    subjects: ['f'],
    figure: { value, unit: 'lines' },
    text: `${value} lines`,
  })
  expect(judge(text, 'function-too-long', figure(30))).toBe('confirmed: `f` has 30 lines (1-30)')
  expect(judge(text, 'function-too-long', figure(31))).toMatch(/^refuted: 30 lines \(1-30\), not 31; the file has 31;/)
  expect(judge(text, 'function-too-long', figure(60))).toMatch(/^refuted: 30 lines \(1-30\), not 60; splitting/)
  expect(judge(text, 'function-too-long', { ...figure(28), text: 'over 28 lines' })).toMatch(/^confirmed/)
  expect(judge(text, 'function-too-long', { subjects: ['f'] })).toMatch(/^needs-decision/)
})

test('failures outside of any `try`', () => {
  const text =
    'import unittest\nclass T(unittest.TestCase):\n    def test(self):\n        try:\n            load(1)\n        except OSError:\n            self.fail("no")\n        open("x")\n'
  expect(judge(text, 'unhandled-failure', { subjects: ['self.fail'] })).toBe(
    'confirmed: the fact holds: `self.fail` at line 7 is in no `try`',
  )
  expect(judge(text, 'unhandled-failure', { subjects: ['load'] })).toMatch(
    /^refuted: `load` at line 5 is in the `try` of line 4/,
  )
  expect(judge(text, 'unhandled-failure', { subjects: ['load', 'ValueError'] })).toMatch(/^needs-decision/)
  expect(judge(text, 'unhandled-failure', { subjects: ['open'] })).toMatch(/^needs-decision/)
})

test('mutable default', () => {
  const text = 'def f(a, b=None, c=[], d=(), e=dict(), g=x):\n    pass\n'
  const at = (name: string): string => judge(text, 'mutable-default', { subjects: ['f', name] })
  expect(at('a')).toMatch(/^refuted: .* has no default/)
  expect(at('b')).toMatch(/^refuted: .* cannot change/)
  expect(at('c')).toMatch(/^confirmed/)
  expect(at('c=[]')).toMatch(/^confirmed/)
  expect(at('d')).toMatch(/^refuted/)
  expect(at('e')).toMatch(/^confirmed/)
  expect(at('g')).toMatch(/^not-checkable/)
})

test('bare except', () => {
  const text = 'try:\n    f()\nexcept ValueError:\n    pass\ntry:\n    f()\nexcept:\n    pass\n'
  expect(judge(text, 'bare-except', { line: 7 })).toBe('confirmed: the `except` at line 7 catches everything')
  expect(judge(text, 'bare-except', { line: 3 })).toBe(
    'refuted: the `except` at line 3 catches `ValueError`, it is not bare',
  )
  expect(judge(text, 'bare-except', {})).toMatch(/^confirmed/)
  expect(judge('f()\n', 'bare-except', { line: 1 })).toMatch(/^not-located/)
  const broad = 'try:\n    f()\nexcept Exception:\n    pass\n'
  const asked = { text: 'a bare `except`; catch at least `Exception`', subjects: ['Exception'], line: 3 }
  expect(judge(broad, 'bare-except', asked)).toMatch(/^refuted: .*, it is not bare$/)
  expect(judge(broad, 'bare-except', { ...asked, text: '`except Exception` is too broad' })).toMatch(/^confirmed/)
})

test('comparison with None', () => {
  const text = 'def f(a, b):\n    if a == None:\n        return b is None\n'
  expect(judge(text, 'compare-with-none', { line: 2 })).toBe('confirmed: line 2 has `a == None`')
  expect(judge(text, 'compare-with-none', { line: 3 })).toBe('refuted: line 3 has `b is None`')
  expect(judge(text, 'compare-with-none', { subjects: ['a == None'] })).toMatch(/^confirmed/)
})

test('missing return', () => {
  const text =
    'def f(a):\n    if a:\n        return 1\ndef g(a):\n    if a:\n        return 1\n    raise ValueError\ndef h():\n    pass\n'
  expect(judge(text, 'missing-return', { subjects: ['f'] })).toMatch(/^confirmed/)
  expect(judge(text, 'missing-return', { subjects: ['g'] })).toMatch(/^refuted/)
  expect(judge(text, 'missing-return', { subjects: ['h'] })).toMatch(/^needs-decision/)
})

test('numbers of arguments, branches and lines', () => {
  const text =
    'class A:\n    def f(self, a, b, *c):\n        if a:\n            pass\n        elif b:\n            pass\n'
  const figure = (value: number, unit: 'arguments' | 'branches' | 'lines'): Given => ({
    subjects: unit === 'lines' ? [] : ['f'],
    figure: { value, unit },
    text: `${value} ${unit}`,
  })
  expect(judge(text, 'too-many-arguments', figure(4, 'arguments'))).toMatch(/^confirmed/)
  expect(judge(text, 'too-many-arguments', figure(9, 'arguments'))).toBe(
    'refuted: `A.f` takes 3 arguments beside its receiver, not 9',
  )
  expect(judge(text, 'too-many-branches', figure(2, 'branches'))).toMatch(/^confirmed/)
  expect(judge(text, 'too-many-branches', figure(12, 'branches'))).toMatch(/^refuted/)
  expect(judge(text, 'file-too-long', figure(6, 'lines'))).toMatch(/^confirmed/)
  expect(judge(text, 'file-too-long', figure(600, 'lines'))).toBe('refuted: the file has 6 lines, not 600')
})

test('code that never runs', () => {
  const text = 'def f(a):\n    a = 1\n    b = 2\n    return a\n    print(b)\ndef g():\n    h()\n    return 1\n'
  expect(judge(text, 'unreachable-code', { line: 5 })).toBe('confirmed: control never comes to line 5')
  expect(judge(text, 'unreachable-code', { line: 4 })).toBe('confirmed: control never comes to line 5')
  expect(judge(text, 'unreachable-code', { line: 3 })).toBe('refuted: control comes to line 3: line 2 goes on to it')
  expect(judge(text, 'unreachable-code', { line: 8 })).toMatch(/^(?:needs-decision|refuted)/)
})

test('undefined names', () => {
  const text = 'import os\ndef f():\n    return os, len, nothing\n'
  const at = (name: string): string => judge(text, 'undefined-name', { subjects: [name] })
  expect(at('os')).toBe('refuted: `os` is bound at line 1')
  expect(at('len')).toBe('refuted: `len` is a builtin name of Python')
  expect(at('nothing')).toBe('confirmed: nothing binds `nothing`, which is read at line 3')
})

test('duplicate code', () => {
  const text = 'def f(a):\n    return a + 1\ndef g(b):\n    return b + 1\ndef h(a):\n    return a - 1\n'
  expect(judge(text, 'duplicate-code', { subjects: ['f', 'g'] })).toMatch(/^confirmed: .* the same but for names/)
  expect(judge(text, 'duplicate-code', { subjects: ['f', 'h'] })).toMatch(/^needs-decision/)
})

test('what says nothing, and what takes itself back, is no claim', () => {
  expect(judge('x = 1\n', 'no-claim', {})).toMatch(/^no-claim/)
  expect(judge('x = 1\n', 'unused-variable', { subjects: ['x'], isDenied: true })).toMatch(/^no-claim/)
})

test('a file that does not parse fails its claims and no others', () => {
  expect(judge('def f(:\n', 'unused-variable', { subjects: ['f'] })).toMatch(/^failed: a.py could not be looked at/)
})

test('a transform that names kinds of claims answers them, and no two name the same', () => {
  const named = transforms.flatMap(({ meta }) => meta.claims ?? [])
  expect(named).toHaveLength(new Set(named).size)
  expect(transforms.filter(({ meta, disprove }) => (meta.claims === undefined) !== (disprove === undefined))).toEqual(
    [],
  )
  expect(named.toSorted()).toEqual([
    'assertion-style',
    'call-style',
    'function-too-long',
    'missing-docstring',
    'missing-type-hint',
    'naming',
    'too-many-branches',
    'unhandled-failure',
    'unused-variable',
  ])
})
