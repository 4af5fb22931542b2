import { expect, test } from 'vitest'
import { dropAlias } from '../../../src/python/rewrite/drop-alias.ts'
import { dropCapture } from '../../../src/python/rewrite/drop-capture.ts'
import { unwrapNamedExpression } from '../../../src/python/rewrite/unwrap-named-expression.ts'
import { edited, fileOf } from './edited-file.ts'

test.each([
  ['with a as x: pass\n', 'with a: pass\n'],
  ['with (a as x, b): pass\n', 'with (a, b): pass\n'],
  ['with a \\\n    as x: pass\n', 'with a: pass\n'],
  ['try: a\nexcept(A)as x: pass\n', 'try: a\nexcept(A): pass\n'],
])('%j without its alias is %j', (before, after) => {
  const file = fileOf(before)
  expect(edited(file, [dropAlias([...file.tree.nodesOfKind('as_pattern')][0]!)])).toBe(after)
})

test.each([
  ['A() as x', 'A()'],
  ['x', '_'],
  ['[_, *x]', '[_, *_]'],
  ['A(b=x)', 'A(b=_)'],
  ["{'a': 1, **x}", "{'a': 1}"],
  ["{'a': 1, **x,}", "{'a': 1,}"],
  ['{**x}', '{}'],
  ['{**x,}', '{}'],
])('the pattern %s without x is %s', (before, after) => {
  const file = fileOf(`match v:\n    case ${before}: pass\n`)
  const capture = [...file.tree.nodesOfKind('identifier')].find((node) => node.text === 'x')!
  expect(edited(file, [dropCapture(capture)])).toBe(`match v:\n    case ${after}: pass\n`)
})

test.each([
  ['if (x := f()) > 1: pass', 'if f() > 1: pass'],
  ['if(x := f()): pass', 'if(f()): pass'],
  ['f(x := 1)', 'f(1)'],
  ['-(x := a + b)', '-(a + b)'],
  ['(x := a).b', '(a).b'],
  ['f((x := (a, b)))', 'f((a, b))'],
  ['(x :=\n  a)', '(a)'],
  ['(  # why\n x := a)', '(  # why\n a)'],
  ["f'{(x := {1: 2})}'", "f'{({1: 2})}'"],
])('%s becomes %s', (before, after) => {
  const file = fileOf(`${before}\n`)
  expect(edited(file, unwrapNamedExpression([...file.tree.nodesOfKind('named_expression')][0]!))).toBe(`${after}\n`)
})
