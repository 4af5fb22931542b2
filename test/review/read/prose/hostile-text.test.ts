import { expect, test } from 'vitest'
import { readProse } from '../../../../src/review/read/prose/read-prose.ts'
import { readReview } from '../../../../src/review/read/read-review.ts'
import { hostileTexts } from './hostile-texts.ts'

const names = new Set(['a', 'x', 'total'])

test.each(Object.entries(hostileTexts))('%s is read to the end', (_, make) => {
  const text = make(4096)
  const { claims } = readReview(`${text}\n\n\n`, { format: 'text', names })
  for (const { at } of claims) expect(at.end).toBeLessThanOrEqual(text.length + 3)
})

test('a claim before a hostile text is read as if it stood alone', () => {
  for (const make of Object.values(hostileTexts)) {
    const [claim] = readProse(`1. \`total\` is unused.\n\n${make(1024)}`, { names })
    expect(claim).toMatchObject({ id: expect.stringMatching(/^1a?$/), kind: 'unused-variable', subjects: ['total'] })
  }
})

test('control characters and marks of direction are data', () => {
  const text = '1. \u202e`to\u0000tal` is \u001b[31munused\u202c.\r\n'
  const [claim] = readProse(text, { names })
  expect(claim).toMatchObject({ id: '1', kind: 'other' })
  expect(text.slice(claim!.at.start, claim!.at.end)).toBe('\u202e`to\u0000tal` is \u001b[31munused\u202c.')
})
