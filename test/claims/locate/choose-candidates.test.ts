import { expect, test } from 'vitest'
import { claimOf, verdictOn } from '../../review/claims.ts'

const blank = '\n'.repeat(40)

test('a unique name is found whatever the line, and the drift is told', () => {
  const text = `${blank}def f():\n    value = 1\n`
  for (const line of [1, 12, 30, 72]) {
    expect(verdictOn(text, claimOf('unused-variable', { subjects: ['value'], line }))).toMatchObject({
      status: 'confirmed',
      drift: `claimed at line ${line}, found at line 42`,
    })
  }
})

test('a line that mentions the name is no drift', () => {
  const text = 'def f():\n    value = 1\n    return value\n'
  expect(verdictOn(text, claimOf('unused-variable', { subjects: ['value'], line: 3 })).drift).toBeUndefined()
})

test('of two things of one name the line chooses', () => {
  const text = 'def f():\n    value = 1\n\n\ndef g():\n    value = 2\n    return value\n'
  const at = (line: number): string => verdictOn(text, claimOf('unused-variable', { subjects: ['value'], line })).status
  expect([at(2), at(6), at(1), at(7)]).toEqual(['confirmed', 'refuted', 'confirmed', 'refuted'])
})

test('of two things of one name, without a line, the one of which the claim is true is meant', () => {
  const text = 'def f():\n    value = 1\n\n\ndef g():\n    value = 2\n    return value\n'
  const verdict = verdictOn(text, claimOf('unused-variable', { subjects: ['value'] }))
  expect(verdict).toMatchObject({ status: 'confirmed', summary: '`value` is bound at line 2 and never read' })
})

test('several of which it is true are for a reader, with the edits of each', () => {
  const text = 'def f():\n    value = 1\n\n\ndef g():\n    value = 2\n'
  const verdict = verdictOn(text, claimOf('unused-variable', { subjects: ['value'] }))
  expect(verdict).toMatchObject({ status: 'needs-decision', summary: 'it may be about any of lines 2 and 6' })
  expect(verdict.fixes).toHaveLength(2)
})

test('a claim that is true of none is false', () => {
  const text = 'def f():\n    value = 1\n    return value\n\n\ndef g():\n    value = 2\n    return value\n'
  const verdict = verdictOn(text, claimOf('unused-variable', { subjects: ['value'] }))
  expect(verdict.status).toBe('refuted')
  expect(verdict.evidence).toHaveLength(2)
})

test('a name that is not in the file is not located, which is no refutation', () => {
  expect(verdictOn('def f():\n    pass\n', claimOf('unused-variable', { subjects: ['value'], line: 2 }))).toMatchObject(
    {
      status: 'not-located',
      evidence: [],
    },
  )
})

test('a line behind the end of the file is told', () => {
  expect(verdictOn('x = 1\n', claimOf('bare-except', { line: 300 }))).toMatchObject({
    status: 'refuted',
    summary: 'the file has 1 line: there is no line 300',
  })
})

test('code is found whatever its spacing, and only as whole words', () => {
  const text = "def f(a):\n    get_items( a,\n              'x' )\n    items(a)\n"
  const verdict = verdictOn(text, claimOf('other', { subjects: ["get_items(a, 'x')"] }))
  expect(verdict).toMatchObject({ status: 'not-checkable' })
  expect(verdictOn(text, claimOf('other', { subjects: ['get_item'] })).status).toBe('not-located')
})
