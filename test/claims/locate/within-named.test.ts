import { expect, test } from 'vitest'
import { claimOf, verdictOn } from '../../review/claims.ts'

const text =
  'def run():\n    total = 1\n\n\ndef load():\n    total = 2\n    return total\n\n\nclass Client:\n    def boot(self):\n        left = 1\n'

test('a function named beside a variable is where the variable is', () => {
  const verdict = verdictOn(text, claimOf('unused-variable', { subjects: ['run', 'total'] }))
  expect(verdict).toMatchObject({ status: 'confirmed', summary: '`total` is bound at line 2 and never read' })
  expect(verdictOn(text, claimOf('unused-variable', { subjects: ['total', 'load'] })).status).toBe('refuted')
  expect(verdictOn(text, claimOf('unused-variable', { subjects: ['left', 'Client.boot'] })).status).toBe('confirmed')
})

test('a name to be changed is that of the function named with it', () => {
  const renames = [{ from: 'total', to: 'sum_of_all' }]
  const { summary } = verdictOn(text, claimOf('naming', { subjects: ['load', 'total'], renames }))
  expect(summary).toBe('`total` (bound at 6) can become `sum_of_all`')
})

test('a function that is itself what is unused stays one', () => {
  expect(verdictOn(text, claimOf('unused-variable', { subjects: ['run'] })).status).toBe('needs-decision')
})
