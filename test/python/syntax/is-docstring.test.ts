import { describe, expect, test } from 'vitest'
import { docstringOfStatement, isDocstring } from '../../../src/python/syntax/is-docstring.ts'
import { parse } from '../../../src/python/syntax/parse.ts'
import type { SyntaxTree } from '../../../src/python/syntax/tree.ts'

function treeOf(source: string): SyntaxTree {
  const outcome = parse(source)
  if (outcome.kind !== 'parsed') throw new Error(outcome.reason)
  return outcome.tree
}

/** The text of the string that documents the module; undefined where there is none. */
function docstringOf(source: string): string | undefined {
  const tree = treeOf(source)
  const statement = tree.root.namedChildren.find((child) => !child.is('comment'))!
  const string = docstringOfStatement(tree, statement.index)
  expect(isDocstring(tree, statement.index)).toBe(string !== undefined)
  return string === undefined ? undefined : tree.textOf(string)
}

describe('a docstring is what CPython takes for one', () => {
  test.each([
    ['"doc"\n', '"doc"'],
    ['# first\n\n"doc"\n', '"doc"'],
    ['r"""doc"""; x = 1\n', 'r"""doc"""'],
    ['"a" "b"\n', '"a" "b"'],
    ['("doc")\n', '"doc"'],
    ['(("a" "b"))\n', '"a" "b"'],
    ['(  # above\n    "doc"  # behind\n)\n', '"doc"'],
    ['("a"\n # between\n "b")\n', '"a"\n # between\n "b"'],
  ])('%j', (source, text) => {
    expect(docstringOf(source)).toBe(text)
  })
})

describe('no docstring', () => {
  test.each([
    'f"doc"\n',
    'b"doc"\n',
    'rb"doc"\n',
    'f"a" "b"\n',
    "'''a''' f''\n",
    '("a" f"{b}")\n',
    '("doc",)\n',
    '("doc"), 1\n',
    '"doc".strip()\n',
    'x = "doc"\n',
  ])('%j', (source) => {
    expect(docstringOf(source)).toBeUndefined()
  })

  test('a string behind another statement, or in a suite that is no body', () => {
    const tree = treeOf('x = 1\n"doc"\nif x:\n    "doc"\n')
    const statements = [...tree.nodesOfKind('expression_statement')]
    expect(statements.filter(({ index }) => isDocstring(tree, index))).toEqual([])
  })
})
