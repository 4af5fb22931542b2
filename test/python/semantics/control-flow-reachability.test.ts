import { describe, expect, test } from 'vitest'
import { nodeOf, sampleOf } from './control-flow-sample.ts'

describe('reachability', () => {
  test.each([
    ['behind return', 'return\nhere()', false],
    ['behind raise', 'raise p\nhere()', false],
    ['behind continue', 'for x in p:\n  continue\n  here()', false],
    ['behind an endless loop', 'while 1: p()\nhere()', false],
    ['behind one with break', 'while 1:\n  if p: break\nhere()', true],
    ['behind one whose break cannot be reached', 'while 1:\n  return\n  break\nhere()', false],
    ['the else of an endless loop', 'while True: p()\nelse: here()', false],
    ['behind branches that all leave', 'if p: return\nelse: raise p\nhere()', false],
    ['behind a branch that stays', 'if p: return\nelif p: raise p\nhere()', true],
    ['under a false constant', 'if False: here()', false],
    ['a handler', 'try: pass\nexcept p: here()', true],
    ['behind a try whose handler stays', 'try: return\nexcept p: pass\nhere()', true],
    ['behind a try that all leaves', 'try: return\nexcept p: raise\nhere()', false],
    ['the else of a try that leaves', 'try: return\nexcept p: pass\nelse: here()', false],
    ['behind a finally that returns', 'try: p()\nfinally: return\nhere()', false],
    ['a finally behind return', 'try: return\nfinally: here()', true],
    ['behind a try that returns through a finally', 'try: return\nfinally: p()\nhere()', false],
    ['behind a with, which may swallow', 'with p: raise p\nhere()', true],
    ['behind a match that takes all and leaves', 'match p:\n  case 1: return\n  case _: raise p\nhere()', false],
    ['behind a case that takes all', 'match p:\n  case _: pass\nhere()', true],
    ['in a class body', 'class C:\n  raise p\n  here()', false],
    ['behind a failing assert, which may be off', 'assert False\nhere()', true],
  ])('%s', (_, body, expected) => {
    const sample = sampleOf(body)
    expect(sample.flow.isReachable(nodeOf(sample, 'here()'))).toBe(expected)
  })

  test.each([
    ['pass', true, true],
    ['return', false, false],
    ['if p: return 1', true, true],
    ['if p: return 1\nelse: return 2', false, false],
    ['while True: p()', false, false],
    ['with p: return 1', true, false],
    ['with p: p()', true, true],
    ['assert False', true, false],
    ['try: return 1\nexcept p: pass', true, true],
    ['try: return 1\nfinally: p()', false, false],
    ['for x in p: return x', true, true],
    ['for x in p: break\nelse: return 1', true, true],
  ])('%j falls through: %s, as written: %s', (body, can, isExpected) => {
    const { flow } = sampleOf(body)
    expect([flow.canFallThrough, flow.isExpectedToFallThrough]).toEqual([can, isExpected])
  })
})
