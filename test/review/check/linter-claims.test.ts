import { expect, test } from 'vitest'
import { claimOf, verdictOn } from '../claims.ts'

test('a parameter that shares its name with a method is told by its rule', () => {
  const text = 'class A:\n    def name(self) -> int:\n        return 1\n\n    def call(self, name):\n        pass\n'
  const claim = claimOf('missing-type-hint', { rule: 'ANN001', subjects: ['name'], line: 5 })
  expect(verdictOn(text, claim).status).toBe('confirmed')
})

test('branches and statements of inner functions are counted or not', () => {
  const text =
    'def f(a):\n    if a:\n        pass\n    def g(b):\n        for b in a:\n            return b\n    return g\n'
  const branches = (value: number) =>
    verdictOn(text, claimOf('too-many-branches', { line: 1, figure: { value, unit: 'branches' } })).status
  expect([0, 1, 2, 3].map(branches)).toEqual(['refuted', 'confirmed', 'confirmed', 'refuted'])
  const statements = (value: number) =>
    verdictOn(text, claimOf('function-too-long', { line: 1, figure: { value, unit: 'statements' } })).status
  expect([2, 3, 6, 20].map(statements)).toEqual(['refuted', 'confirmed', 'confirmed', 'refuted'])
})

test('arguments by position alone, and without those that are marked as unused, are counts of arguments', () => {
  const text = 'class A:\n    def f(self, a, b, _c, *, d):\n        pass\n'
  const answer = (value: number) =>
    verdictOn(text, claimOf('too-many-arguments', { line: 2, figure: { value, unit: 'arguments' } })).status
  expect([2, 3, 4, 5].map(answer)).toEqual(['confirmed', 'confirmed', 'confirmed', 'confirmed'])
  expect([1, 6].map(answer)).toEqual(['refuted', 'refuted'])
})

test('a `return` in the middle of a function points at the function', () => {
  const text = 'def f(a):\n    if a:\n        return 1\n    return'
  expect(verdictOn(text, claimOf('missing-return', { rule: 'RET502', line: 4 })).status).toBe('needs-decision')
})

test('what one platform alone binds may be undefined on another', () => {
  const text = "import sys\nif sys.platform == 'win32':\n    from a import b\n\n\ndef f():\n    return b\n"
  expect(verdictOn(text, claimOf('undefined-name', { subjects: ['b'], line: 7 })).status).toBe('needs-decision')
})

test('`object` beside other bases is still a base that says nothing', () => {
  const claim = claimOf('call-style', { rule: 'UP004', subjects: ['A'], line: 1 })
  expect(verdictOn('class A(B, object):\n    pass\n', claim).status).toBe('confirmed')
})

test('a variable that shares its name with a function is not looked for within that function', () => {
  const text =
    'class A:\n    def code(self):\n        code = 1\n        return code\n\n    def f(self):\n        code = 2\n'
  expect(verdictOn(text, claimOf('unused-variable', { subjects: ['code'], line: 7 })).status).toBe('confirmed')
})
