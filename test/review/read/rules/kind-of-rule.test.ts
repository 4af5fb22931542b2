import { expect, test } from 'vitest'
import { isLinterCode, kindOfRule, ruleOf } from '../../../../src/review/read/rules/kind-of-rule.ts'
import { ruffCodes } from '../../../../src/review/read/rules/ruff-codes.ts'

test.each([
  ['F841', 'unused-variable'],
  ['ARG002', 'unused-variable'],
  ['unused-argument', 'unused-variable'],
  ['D103', 'missing-docstring'],
  ['C0116', 'missing-docstring'],
  ['missing-function-docstring', 'missing-docstring'],
  ['ANN201', 'missing-type-hint'],
  ['no-untyped-def', 'missing-type-hint'],
  ['[no-untyped-def]', 'missing-type-hint'],
  ['[name-defined]', 'undefined-name'],
  ['E722', 'bare-except'],
  ['broad-exception-caught', 'bare-except'],
  ['E711', 'compare-with-none'],
  ['B006', 'mutable-default'],
  ['PLR0913', 'too-many-arguments'],
  ['R0912', 'too-many-branches'],
  ['C0302', 'file-too-long'],
  ['RET503', 'missing-return'],
  ['[return]', 'missing-return'],
  ['W0101', 'unreachable-code'],
  ['UP004', 'call-style'],
  ['ruff/F401', 'unused-import'],
  ['python:S1481', 'unused-variable'],
  ['py/unused-import', 'unused-import'],
] as const)('%s is about %s', (code, kind) => {
  expect(kindOfRule(code)).toBe(kind)
})

test.each(['E501', 'B007', 'PT009', 'D205', 'ANN401', '[unreachable]', 'return', 'constructor', '', 'x'.repeat(1000)])(
  '%s is about nothing that is checked',
  (code) => {
    expect(kindOfRule(code)).toBeUndefined()
  },
)

test('every rule that ruff names is in the table under its code', () => {
  for (const [name, code] of ruffCodes) expect([name, kindOfRule(name)]).toEqual([name, kindOfRule(code)])
  for (const code of ruffCodes.values()) expect([code, kindOfRule(code)]).not.toEqual([code, undefined])
})

test('a rule is known by its code, whoever writes it', () => {
  expect(ruleOf('pylint: C0116')).toBe('C0116')
  expect(ruleOf('blind-except')).toBe('BLE001')
  expect(isLinterCode('RUF059')).toBe(true)
  expect(isLinterCode('py/unused-import')).toBe(false)
})
