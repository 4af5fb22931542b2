import { expect, test } from 'vitest'
import { Fixpoint } from '../../../../../src/python/semantics/types/solve/fixpoint.ts'
import {
  ellipsis,
  join,
  never,
  unknown,
  type PythonType,
} from '../../../../../src/python/semantics/types/solve/type.ts'

/** Asks questions that are answered by what the answers to others make of them. */
function asker(
  rules: Readonly<Record<string, (ask: (name: string) => PythonType) => PythonType>>,
  alone?: PythonType,
): (name: string) => PythonType {
  const fixpoint = new Fixpoint()
  const ask = (name: string): PythonType => fixpoint.solve(name, () => rules[name]!(ask), alone)
  return ask
}

test('questions that lead back to themselves grow to what feeds the circle', () => {
  const ask = asker({ a: (of) => of('b'), b: (of) => join([of('a'), ellipsis]) })
  expect(ask('a')).toBe(ellipsis)
  expect(ask('b')).toBe(ellipsis)
})

test.each(['a', 'b'])('a circle that nothing feeds is what it is alone, asked for %s first', (first) => {
  const ask = asker({ a: (of) => of('b'), b: (of) => of('a') }, unknown)
  expect(ask(first)).toBe(unknown)
  expect([ask('a'), ask('b')]).toEqual([unknown, unknown])
})

test('such a circle is never where that is an answer', () => {
  expect(asker({ a: (of) => of('b'), b: (of) => of('a') })('a')).toBe(never)
})

test('what rests on a circle that nothing feeds rests on what it is alone', () => {
  const fixpoint = new Fixpoint()
  const outer = (): PythonType => fixpoint.solve('outer', () => join([inner(), ellipsis]))
  const inner = (): PythonType => fixpoint.solve('inner', () => (outer().kind === 'never' ? never : inner()), unknown)
  expect(outer()).toBe(unknown)
})

test('what is unknown at first, because another answer is, gets known with it', () => {
  const ask = asker({
    a: (of) => (of('b').kind === 'never' ? unknown : of('b')),
    b: (of) => join([of('a').kind === 'unknown' ? never : of('a'), ellipsis]),
  })
  expect(ask('a')).toBe(ellipsis)
})
