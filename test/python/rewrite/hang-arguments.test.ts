import { expect, test } from 'vitest'
import { chooseShorter, hangArguments } from '../../../src/python/rewrite/hang-arguments.ts'
import { edited, fileOf } from './edited-file.ts'

function hung(text: string): string | undefined {
  const file = fileOf(text)
  const call = [...file.tree.nodesOfKind('call')][0]!
  const edits = hangArguments(file, call.parent!, call)
  return edits && edited(file, edits)
}

test('arguments hang one indentation further in than their statement', () => {
  expect(hung('if a:\n  call(a,\n       b, [\n         c])\n')).toBe('if a:\n  call(\n    a,\n    b, [\n      c])\n')
  expect(hung('if a:\r\n\tcall(a)\r\n')).toBe('if a:\r\n\tcall(\r\n\t\ta)\r\n')
})

test('what hangs already, has no arguments or no line of its own does not hang', () => {
  expect(hung('if a:\n  call(\n    a)\n')).toBeUndefined()
  expect(hung('if a:\n  call()\n')).toBeUndefined()
  expect(hung('if a: call(a)\n')).toBeUndefined()
  expect(hung('if (a and\n        b): call(a)\n')).toBeUndefined()
  expect(hung('call(a)\n')).toBeUndefined()
})

test('other edits are chosen only where the first make a line too long and the others do not', () => {
  const file = fileOf('call(a)\n')
  const statement = file.tree.root.namedChildren[0]!
  const long = [{ start: 4, end: 4, text: 'x'.repeat(80) }]
  const short = [{ start: 4, end: 4, text: 'y' }]
  expect(chooseShorter(file, statement, long, short)).toBe(short)
  expect(chooseShorter(file, statement, short, [])).toBe(short)
  expect(chooseShorter(file, statement, long, [{ start: 4, end: 4, text: 'z'.repeat(90) }])).toBe(long)
  expect(chooseShorter(file, statement, long, undefined)).toBe(long)
})
