import { expect, test } from 'vitest'
import { findFreeName } from '../../../src/python/semantics/free-name.ts'
import { fileOf } from '../rewrite/edited-file.ts'

function freeIn(text: string): string | undefined {
  const file = fileOf(text)
  return findFreeName(file, file.scopes.module.children[0]!, ['a', 'b'])
}

test('a name is free when the function and the scopes within do not mention it', () => {
  expect(freeIn('a = 1\ndef f():\n    pass\n')).toBe('a')
  expect(freeIn('def f():\n    a = 1\n')).toBe('b')
  expect(freeIn('def f():\n    print(a)\n')).toBe('b')
  expect(freeIn('def f():\n    def g():\n        return lambda: a\n')).toBe('b')
  expect(freeIn('def f():\n    global a\n')).toBe('b')
  expect(freeIn('def f(a, b):\n    pass\n')).toBeUndefined()
  expect(freeIn('def f():\n    locals()\n')).toBeUndefined()
  expect(freeIn('class F:\n    pass\n')).toBeUndefined()
})
