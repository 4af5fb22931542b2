import { expect, test } from 'vitest'
import { handlerAround, readCaught } from '../../../src/python/semantics/handler-around.ts'
import { fileOf } from '../rewrite/edited-file.ts'

/** The name of the exception that is being handled at `here`. */
function caughtHere(text: string): string | undefined {
  const file = fileOf(text)
  const handler = handlerAround(file.tree.nodeAt(text.indexOf('here')))
  return handler && readCaught(handler).name?.text
}

const tryWith = (body: string): string => `try:\n    pass\nexcept A as a:\n${body.replace(/^/gm, '    ')}\n`

test('the innermost handler is the one whose exception is handled', () => {
  expect(caughtHere(tryWith('here'))).toBe('a')
  expect(caughtHere(tryWith('if b:\n    try:\n        here\n    finally:\n        pass'))).toBe('a')
  expect(caughtHere(tryWith('try:\n    pass\nexcept B as b:\n    here'))).toBe('b')
  expect(caughtHere(tryWith('try:\n    pass\nexcept B as b:\n    pass\nelse:\n    here'))).toBe('a')
})

test('what runs at another time, or for another exception, is not in a handler', () => {
  expect(caughtHere(tryWith('def f():\n    here'))).toBeUndefined()
  expect(caughtHere(tryWith('f = lambda: here'))).toBeUndefined()
  expect(caughtHere(tryWith('try:\n    pass\nfinally:\n    here'))).toBeUndefined()
  expect(caughtHere('try:\n    here\nexcept A as a:\n    pass\n')).toBeUndefined()
  expect(caughtHere('try:\n    pass\nexcept here as a:\n    pass\n')).toBeUndefined()
})
