import { expect, test } from 'vitest'
import { keepVisualIndentation } from '../../../src/python/rewrite/keep-visual-indentation.ts'
import { edited, fileOf, replacement } from './edited-file.ts'

/** The text once `before` has become `after` and the lines have followed. */
function follow(text: string, before: string, after: string): string {
  const file = fileOf(text)
  const edits = [replacement(file, before, after)]
  return edited(file, [...edits, ...keepVisualIndentation(file, edits)])
}

test.each([
  ['an aligned line moves right', 'f(a,\n  b)\n', 'f', 'long', 'long(a,\n     b)\n'],
  ['an aligned line moves left', 'long(a,\n     b)\n', 'long', 'f', 'f(a,\n  b)\n'],
  ['a hanging line stays', 'f(\n    a,\n    b)\n', 'f', 'long', 'long(\n    a,\n    b)\n'],
  ['a hanging line in a moved line moves', 'f(a,\n  g(\n      b))\n', 'f', 'long', 'long(a,\n     g(\n         b))\n'],
  ['a hanging line of a moved bracket stays', 'f(a, g(\n    b))\n', 'f', 'long', 'long(a, g(\n    b))\n'],
  ['a line aligned with an inner bracket moves', 'f(g(a,\n    b))\n', 'f', 'long', 'long(g(a,\n       b))\n'],
  [
    'a line aligned with a bracket that stays, stays',
    'f(g(\n  h(a,\n    b)))\n',
    'f',
    'long',
    'long(g(\n  h(a,\n    b)))\n',
  ],
  ['a closing bracket below its opening one moves', 'f(a,\n )\n', 'f', 'long', 'long(a,\n    )\n'],
  ['a closing bracket below the statement stays', 'f(a,\n)\n', 'f', 'long', 'long(a,\n)\n'],
  ['a line in a string stays', 'f("""a\n  """,\n  b)\n', 'f', 'long', 'long("""a\n  """,\n     b)\n'],
  ['a comment moves', 'f(a,\n  # b\n  c)\n', 'f', 'long', 'long(a,\n     # b\n     c)\n'],
  ['an empty line stays empty', 'f(a,\n\n  b)\n', 'f', 'long', 'long(a,\n\n     b)\n'],
  [
    'the next statement stays',
    'f(a,\n  b)\nif x:\n    g(a,\n      b)\n',
    'f',
    'long',
    'long(a,\n     b)\nif x:\n    g(a,\n      b)\n',
  ],
  ['the body below stays', 'if f(a,\n     b):\n     c\n', 'f(', 'long(', 'if long(a,\n        b):\n     c\n'],
  ['an outer bracket in front stays', 'x = [f(a),\n     b]\n', 'f', 'long', 'x = [long(a),\n     b]\n'],
  ['spaces behind tabs move', 'if x:\n\tf(a,\n\t  b)\n', 'f(', 'long(', 'if x:\n\tlong(a,\n\t     b)\n'],
  ['tabs stay', 'if x:\n\tf(a,\n\t\t\tb)\n', 'f(', 'long(', 'if x:\n\tlong(a,\n\t\t\tb)\n'],
])('%s', (_, text, before, after, result) => {
  expect(follow(text, before, after)).toBe(result)
})

test('lines follow a removed bracket and its line break', () => {
  const file = fileOf('f(\n    (\n        a ==\n        b\n    )\n)\n')
  const edits = [replacement(file, '(\n        a', 'a'), replacement(file, 'b\n    )', 'b')]
  expect(edited(file, [...edits, ...keepVisualIndentation(file, edits)])).toBe('f(\n    a ==\n    b\n)\n')
})
