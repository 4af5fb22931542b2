import { expect, test } from 'vitest'
import { kindOfSentence } from '../../../../src/review/read/prose/kind-of-sentence.ts'

test.each([
  ['Local variable `x` is assigned to but never used', 'unused-variable'],
  ['`os` imported but unused', 'unused-import'],
  ['Missing docstring in public function', 'missing-docstring'],
  ['Missing type annotation for function argument `x`', 'missing-type-hint'],
  ['Missing return type annotation for public function `f`', 'missing-type-hint'],
  ['Do not use mutable data structures for argument defaults', 'mutable-default'],
  ['Do not use bare `except`', 'bare-except'],
  ['Comparison to `None` should be `cond is None`', undefined],
  ['Comparison to None should use `is` rather than `==`', 'compare-with-none'],
  ['Too many arguments in function definition (7 > 5)', 'too-many-arguments'],
  ['Unnecessary parentheses on raised exception', 'call-style'],
  ['Undefined name `foo`', 'undefined-name'],
  ['Unreachable code', 'unreachable-code'],
  ['Not all code paths return a value', 'missing-return'],
  ['The function is too long', 'function-too-long'],
  ['Line too long (120 > 88)', undefined],
  ['Hard-coded password', undefined],
  ['`x` is not unused', undefined],
  ['The docstring is outdated', undefined],
  ['If `x` is not used, remove it', undefined],
  ['Not sure whether `x` is unused', undefined],
  ['If `open` fails there is no error handling', 'unhandled-failure'],
])('%s', (text, kind) => {
  expect(kindOfSentence(text)).toBe(kind)
})
