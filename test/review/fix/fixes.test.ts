import { expect, test } from 'vitest'
import { defineTransform } from '../../../src/engine/transform.ts'
import { judgeReview } from '../../../src/review/judge-review.ts'
import { applyClaims } from '../../../src/review/fix/apply-claims.ts'
import type { Claim } from '../../../src/claims/claim.ts'
import transforms from '../../../transforms/index.ts'
import removeUnusedVariables from '../../../transforms/remove-unused-variables.ts'
import { disprove } from '../../../transforms/remove-unused-variables/disprove.ts'
import { claimOf, filesOf, judgeIn, verdictOn } from '../claims.ts'

/** The text of `a.py` after the claims, and what became of each. */
function apply(text: string, claims: readonly Claim[], accepted: readonly string[] = []): [string, string[]] {
  const files = filesOf({ 'a.py': text })
  const { outcomes, verdicts } = applyClaims(judgeIn(files, ...claims), files, {
    transforms,
    syntaxCheck: undefined,
    accepts: (id) => accepted.includes(id),
  })
  return [outcomes[0]?.after ?? text, verdicts.map(({ status }) => status)]
}

test('claims are applied one after the other, each against the text of the ones before', () => {
  const text = 'def f(count=1):\n    a = 1\n    b = 2\n    return count\n\n\nf(2)\n'
  const [after, statuses] = apply(text, [
    claimOf('missing-docstring', { id: '1', subjects: ['f'] }),
    claimOf('missing-type-hint', { id: '2', subjects: ['f', 'count'] }),
    claimOf('unused-variable', { id: '3', subjects: ['a'], line: 2 }),
    claimOf('unused-variable', { id: '4', subjects: ['b'], line: 3 }),
  ])
  expect(statuses).toEqual(['fixed', 'fixed', 'fixed', 'fixed'])
  expect(after).toMatch(/^def f\(count: int = 1\):\n {4}""".*"""\n {4}return count\n\n\nf\(2\)\n$/s)
})

test('what is not safe wants to be accepted', () => {
  const text = 'def f():\n    a = 1  # why\n    return 2\n'
  const claims = [claimOf('unused-variable', { id: '1', subjects: ['a'] })]
  expect(apply(text, claims)).toEqual([text, ['confirmed']])
  expect(apply(text, claims, ['1'])).toEqual(['def f():\n    return 2\n', ['fixed']])
})

test('a claim that is false gets no edit, accepted or not', () => {
  const text = 'def f():\n    a = 1\n    return a\n'
  expect(apply(text, [claimOf('unused-variable', { id: '1', subjects: ['a'] })], ['1'])).toEqual([text, ['refuted']])
})

test('two claims about one thing: the second finds it gone', () => {
  const text = 'def f():\n    a = 1\n    return 2\n'
  const claims = ['1', '2'].map((id) => claimOf('unused-variable', { id, subjects: ['a'] }))
  const [after, statuses] = apply(text, claims)
  expect(after).toBe('def f():\n    return 2\n')
  expect(statuses[0]).toBe('fixed')
})

test('an edit that would settle only a part of its claim is not made', () => {
  const text = 'def f(a, count=1):\n    return g(a, count)\n\n\nf(h(), 2)\n'
  const verdict = verdictOn(text, claimOf('missing-type-hint', { subjects: ['f'] }))
  expect(verdict).toMatchObject({ status: 'confirmed', fixes: [] })
  expect(verdict.summary).toMatch(/no edit: only a part of it can be written$/)
})

test('an edit that does not settle its claim is taken back', () => {
  const text = 'def f():\n    a = 1\n'
  const idle = defineTransform({
    meta: removeUnusedVariables.meta,
    options: {},
    disprove,
    *detect() {
      yield { at: { start: text.indexOf('a'), end: text.indexOf('a') + 1 }, message: 'a space more' }
    },
    edits: ({ at }) => [{ start: at.end, end: at.end, text: ' ' }],
  })
  const claim = claimOf('unused-variable', { subjects: ['a'] })
  const [judged] = judgeReview([claim], filesOf({ 'a.py': text }), { transforms: [idle] })
  expect(judged?.verdict).toMatchObject({ status: 'confirmed', fixes: [] })
  expect(judged?.verdict.summary).toMatch(/the edit is taken back, as the claim still holds after it$/)
})

test('an edit is not taken back for another place of the same name', () => {
  const text =
    'import unittest\n\n\nclass T(unittest.TestCase):\n    def test_a(self):\n        self.fail("a")\n\n    def test_b(self):\n        self.fail("b")\n'
  const [after, statuses] = apply(text, [claimOf('unhandled-failure', { subjects: ['self.fail'], line: 6 })])
  expect(statuses).toEqual(['fixed'])
  expect(after).toContain('raise self.failureException("a")')
  expect(after).toContain('self.fail("b")')
})

test('a renamed parameter takes the keywords of other files along', () => {
  const files = filesOf({ 'a.py': 'def _f(x):\n    return x\n\n\n_f(x=1)\n', 'b.py': 'y = 1\n' })
  const renames = [{ from: 'x', to: 'count' }]
  const judged = judgeIn(files, claimOf('naming', { id: '1', subjects: ['x'], renames, path: 'a.py', line: 1 }))
  const settings = { transforms, syntaxCheck: undefined, accepts: () => true }
  const { outcomes } = applyClaims(judged, files, settings)
  expect(outcomes.map(({ path, after }) => [path, after])).toEqual([
    ['a.py', 'def _f(count):\n    return count\n\n\n_f(count=1)\n'],
  ])
})

test('a suggestion is an edit for a reader to accept, and is done where its lines are there', () => {
  const text = 'def f():\n    return  1\n'
  const claim = (suggestion: string): Claim => claimOf('other', { id: '1', line: 2, suggestion })
  expect(verdictOn(text, claim('    return 1\n'))).toMatchObject({
    status: 'needs-decision',
    fixes: [{ unsafe: 'the lines are the reviewer’s own' }],
  })
  expect(verdictOn(text, claim('    return  1\n')).status).toBe('already-done')
  expect(apply(text, [claim('    return 1\n')], ['1'])).toEqual(['def f():\n    return 1\n', ['fixed']])
  expect(verdictOn(text, claim('    return (\n')).fixes).toEqual([])
})

test('a new name that is none is no edit, and no fault', () => {
  for (const to of ['class', 'x y', '', '1']) {
    const verdict = verdictOn('def f(x):\n    return x\n', claimOf('naming', { renames: [{ from: 'x', to }] }))
    expect(verdict).toMatchObject({ status: 'needs-decision', fixes: [] })
  }
})

test('a name with a comma renames nothing else', () => {
  const renames = [{ from: 'x', to: 'y,z=w' }]
  const verdict = verdictOn('def f(x, z):\n    return x, z\n', claimOf('naming', { renames }))
  expect(verdict).toMatchObject({ status: 'needs-decision', fixes: [] })
})
