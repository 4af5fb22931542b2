import { expect, test } from 'vitest'
import { readReview } from '../../../src/review/read/read-review.ts'

const names = new Set(['x'])

test('prose is read as prose', () => {
  const review = readReview('1. `x` is unused.', { format: 'auto', names })
  expect(review).toMatchObject({ format: 'text', warnings: [], claims: [{ id: '1', kind: 'unused-variable' }] })
})

test('a format of machines is told by its keys', () => {
  const [location, end_location] = [
    { row: 3, column: 1 },
    { row: 3, column: 2 },
  ]
  const finding = {
    code: 'F841',
    message: 'Local variable `x` is assigned to but never used',
    filename: 'a.py',
    location,
    end_location,
    fix: null,
    noqa_row: 3,
  }
  const review = readReview(JSON.stringify([finding]), { format: 'auto', names })
  expect(review).toMatchObject({ format: 'ruff', claims: [{ kind: 'unused-variable', rule: 'F841' }] })
})

test('the end of a review that is too long is not read, and that is said', () => {
  const code = `\`\`\`\n${`${'x'.repeat(1000)}\n`.repeat(1100)}\`\`\`\n`
  const review = readReview(`1. \`x\` is unused.\n\n${code}\n2. \`x\` is unused.\n`, { format: 'text', names })
  expect(review.claims.some(({ id }) => id === '2')).toBe(false)
  expect(review.warnings).toEqual([expect.stringMatching(/^the review is longer than 1048576 characters/)])
})

test('no more than ten thousand claims are read', () => {
  const review = readReview('- `x` is unused.\n'.repeat(10_500), { format: 'text', names })
  expect(review.claims).toHaveLength(10_000)
  expect(review.warnings).toEqual([expect.stringMatching(/more than 10000 claims/)])
})
