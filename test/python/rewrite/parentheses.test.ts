import { expect, test } from 'vitest'
import { callWithoutArguments } from '../../../src/python/rewrite/call-without-arguments.ts'
import { removeArgument } from '../../../src/python/rewrite/remove-argument.ts'
import { removeParentheses } from '../../../src/python/rewrite/remove-parentheses.ts'
import { parse } from '../../../src/python/syntax/parse.ts'
import type { SyntaxTree } from '../../../src/python/syntax/tree.ts'
import { applyEdits } from '../../../src/text/edit-set.ts'

function treeOf(text: string): SyntaxTree {
  const outcome = parse(text)
  if (outcome.kind === 'rejected') throw new Error(outcome.reason)
  return outcome.tree
}

test.each([
  ['raise X()', 'raise X'],
  ['raise X ( \n )from e', 'raise X from e'],
  ['raise X()# c', 'raise X# c'],
  ['raise X \\\n ()', 'raise X'],
  ['raise X( # c\n)', undefined],
  ['raise X()if ä else y', 'raise X if ä else y'],
])('the parentheses of %j go: %j', (text, expected) => {
  const tree = treeOf(text)
  const [call] = tree.nodesOfKind('call')
  const edit = removeParentheses(tree, { start: call!.get('function').end, end: call!.end })
  expect(edit && applyEdits(text, [edit])).toBe(expected)
})

test.each([
  ['f(a, x)', 'f(a)'],
  ['f(x, a)', 'f(a)'],
  ['f(a, x, b)', 'f(a, b)'],
  ['f(a,\n  x,\n)', 'f(a,\n)'],
  ['f(x,\n  a)', 'f(a)'],
  ['f(a, # c\n  x)', undefined],
  ['f(x, # c\n  a)', undefined],
  ['f(a, x # c\n)', 'f(a # c\n)'],
])('the argument x of %j goes: %j', (text, expected) => {
  const [list] = treeOf(text).nodesOfKind('argument_list')
  const edit = removeArgument(
    list!,
    list!.namedChildren.find((child) => child.text === 'x')!,
  )
  expect(edit && applyEdits(text, [edit])).toBe(expected)
})

test('the only argument is not one of several', () => {
  const [list] = treeOf('f(x # c\n)').nodesOfKind('argument_list')
  expect(() => removeArgument(list!, list!.namedChildren[0]!)).toThrow(RangeError)
})

test.each([
  ['self.fail', 'self.fail()'],
  ['(self.fail # c\n)', '(self.fail # c\n)()'],
])('%j is called: %j', (text, expected) => {
  const [statement] = treeOf(text).nodesOfKind('expression_statement')
  expect(applyEdits(text, [callWithoutArguments(statement!)])).toBe(expected)
})
