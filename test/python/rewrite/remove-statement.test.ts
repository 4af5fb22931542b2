import { expect, test } from 'vitest'
import { removeStatement } from '../../../src/python/rewrite/remove-statement.ts'
import { replaceWithPass } from '../../../src/python/rewrite/replace-with-pass.ts'
import { readStatementLine } from '../../../src/python/rewrite/statement-line.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import { edited, fileOf } from './edited-file.ts'

function statementAt(file: PythonFile, text: string): SyntaxNode {
  const start = file.text.indexOf(text)
  for (const node of file.tree.root.descendants()) {
    if (node.start === start && node.is('expression_statement', 'return_statement')) return node
  }
  throw new Error(`no statement ${text}`)
}

test.each([
  ['whole lines', 'a\nx = (1,\n  2)\nb\n', 'a\nb\n'],
  ['whole lines with a comment', 'a\nx = 1  # c\nb\n', 'a\nb\n'],
  ['the first of a line', 'x = 1; b\n', 'b\n'],
  ['the middle of a line', 'a; x = 1; b\n', 'a; b\n'],
  ['the last of a line', 'a; x = 1\n', 'a\n'],
  ['the last of a line with a semicolon', 'a; x = 1;\nb\n', 'a;\nb\n'],
  ['a lone statement with a semicolon', 'a\nx = 1;  # c\nb\n', 'a\nb\n'],
  ['the one before a continuation', 'x = 1; \\\n    b\n', 'b\n'],
  ['CRLF lines', 'a\r\nx = 1\r\nb\r\n', 'a\r\nb\r\n'],
  ['lone carriage returns', 'a\rx = 1\rb\r', 'a\rb\r'],
  ['the line behind a form feed', 'a\n\fx = 1\nb\n', 'a\n\fb\n'],
  ['the end of a file with its blank lines', 'a\n\n\nx = 1\n', 'a\n'],
  ['the end of a file without a line ending', 'a\r\nx = 1', 'a'],
  ['a part of a suite on one line', 'if a: x = 1; b\n', 'if a: b\n'],
])('removes %s', (_, before, after) => {
  const file = fileOf(before)
  expect(edited(file, [removeStatement(statementAt(file, 'x ='))])).toBe(after)
})

test('blank lines below go as asked', () => {
  const file = fileOf('a\n\nx = 1\n\n\nb\n')
  expect(edited(file, [removeStatement(statementAt(file, 'x ='), 1)])).toBe('a\n\n\nb\n')
})

test('a statement that is alone in a suite on its line is not removed', () => {
  const file = fileOf('if a: x = 1\n')
  expect(() => removeStatement(statementAt(file, 'x ='))).toThrow(RangeError)
})

test.each([
  [true, 'if a:\n    pass  # c\nb\n'],
  [false, 'if a:\n    pass\nb\n'],
])('`pass` keeps a comment: %s', (keepsComment, after) => {
  const file = fileOf('if a:\n    x = 1  # c\nb\n')
  expect(edited(file, [replaceWithPass(statementAt(file, 'x ='), keepsComment)])).toBe(after)
})

test('a comment on the next line is not behind the statement', () => {
  const file = fileOf('x = 1\n# c\n')
  expect(readStatementLine(statementAt(file, 'x =')).comment).toBeUndefined()
})
