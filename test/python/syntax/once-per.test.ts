import { expect, test, vi } from 'vitest'
import { oncePer } from '../../../src/python/syntax/once-per.ts'

test('each object is looked at once, also where there is nothing to tell of it', () => {
  const compute = vi.fn(({ name }: { name?: string }) => name)
  const nameOf = oncePer(compute)
  const [named, nameless] = [{ name: 'a' }, {}]
  expect([nameOf(named), nameOf(nameless), nameOf(named), nameOf(nameless)]).toEqual(['a', undefined, 'a', undefined])
  expect(compute).toHaveBeenCalledTimes(2)
})
