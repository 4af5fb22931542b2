import { expect, test } from 'vitest'
import { findQueryString } from '../../../src/python/semantics/find-query-string.ts'
import { findObserver } from '../../../src/python/semantics/scope-observers.ts'
import { fileOf } from '../rewrite/edited-file.ts'

function observerIn(body: string): string | undefined {
  const file = fileOf(`import builtins, inspect, sys\nfrom inspect import stack\ndef f(a, *b):\n    ${body}\n`)
  return findObserver(file.scopes.all[1]!, file)?.text
}

test.each([
  ['return locals()', 'locals'],
  ['return vars()', 'vars'],
  ['return dir()', 'dir'],
  ['return eval("x")', 'eval'],
  ['exec(a)', 'exec'],
  ['exec(*b)', 'exec'],
  ['g = locals', 'locals'],
  ['a(exec)', 'exec'],
  ['builtins.eval("x")', 'eval'],
  ['sys._getframe(1)', '_getframe'],
  ['a.f_locals', 'f_locals'],
  ['inspect.stack()', 'stack'],
  ['stack()', 'stack'],
  ['return [locals() for i in a]', 'locals'],
  ['return lambda: inspect.currentframe()', 'currentframe'],
])('%s reads local names', (body, name) => {
  expect(observerIn(body)).toBe(name)
})

test.each([
  'vars(a)',
  'dir(a)',
  'eval("x", a)',
  'a.eval("x")',
  'a.locals()',
  'return lambda: locals()',
  'locals = a; locals()',
  'a.stack()',
  'a(locals=1)',
  'return "locals()"',
])('%s reads none', (body) => {
  expect(observerIn(body)).toBeUndefined()
})

test.each([
  ['frame.query("a > @limit")', true],
  ['duckdb.sql("select * from limit")', true],
  ['frame.query("a > @limits")', false],
  ['frame.query("a.limit > 1")', false],
  ['print("limit")', false],
])('%s names a variable: %s', (body, isExpected) => {
  const file = fileOf(`def f(frame):\n    limit = 1\n    ${body}\n`)
  expect(findQueryString('limit', file.scopes.all[1]!) !== undefined).toBe(isExpected)
})
