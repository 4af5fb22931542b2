import { expect, test } from 'vitest'
import { splitCommand } from '../../../src/project/checker/split-command.ts'

test.each([
  ['mypy --strict  src', ['mypy', '--strict', 'src']],
  [`sh -c 'a "b" $c'`, ['sh', '-c', 'a "b" $c']],
  [`"/a b/c" x\\ y "q\\"r"z`, ['/a b/c', 'x y', 'q"rz']],
  [`a ''`, ['a', '']],
])('%s', (line, words) => {
  expect(splitCommand(line)).toEqual(words)
})

test.each(['', '  ', `a "b`, `a b'`])('no command: %j', (line) => {
  expect(() => splitCommand(line)).toThrow(/quote is left open|empty/)
})
