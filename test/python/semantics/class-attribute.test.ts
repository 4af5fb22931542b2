import { expect, test } from 'vitest'
import { classAttribute } from '../../../src/python/semantics/class-attribute.ts'
import { PythonFile } from '../../../src/python/semantics/python-file.ts'
import { parse } from '../../../src/python/syntax/parse.ts'

/** What is known of `name` in the class A: the lines that bind it, or the doubt. */
function lookUp(text: string, name = 'm'): string {
  const outcome = parse(text)
  if (outcome.kind === 'rejected') throw new Error(outcome.reason)
  const file = new PythonFile('a.py', outcome.tree)
  const definition = [...file.tree.nodesOfKind('class_definition')].find((node) => node.get('name').text === 'A')!
  const { unknown, bindings } = classAttribute(file, definition, name)
  return unknown ?? bindings.map(({ node }) => file.lineOf(node.start)).join(' ')
}

test.each([
  ['class A:\n  def m(self): pass', '2'],
  ['class A:\n  m = 1\n  m = 2', '2 3'],
  ['class B:\n  def m(self): pass\nclass A(B): pass', '2'],
  ['class A:\n  def m(self): pass\nclass B(A):\n  m = 1', '2 4'],
  ['class B:\n  m = 1\nclass A: pass', ''],
  ['class A: pass\nclass B(A):\n  m = 1', ''],
  ['class A(X):\n  m = 1', '2'],
  ['class B:\n  m = 1\nclass A(X, B): pass', 'the base `X` may have one of its own'],
  ['class B(X):\n  m = 1\nclass A(object, B): pass', '2'],
  ['class A(X): pass', ''],
  ['class A:\n  m = 1\ndef f(a): a.m = 1', '`a.m` is assigned at line 3'],
  ['class A:\n  m = 1\nfor a.m in b: pass', '`a.m` is assigned at line 3'],
  ['class A:\n  m = 1\nwith a as b.c.m: pass', '`b.c.m` is assigned at line 3'],
  ['class A:\n  m = 1\n(a, [b.m, *c]) = c', '`b.m` is assigned at line 3'],
  ['class A:\n  m = 1\ndel a, b.m', '`b.m` is assigned at line 3'],
  ['class A:\n  m = 1\na.m += 1', '`a.m` is assigned at line 3'],
  ['class A:\n  m = 1\na.m[0] = a.m.b = (x, a.m)\nprint(a.m)', '2'],
  ['class A:\n  m = 1\n  def __getattribute__(self, n): pass', '`__getattribute__` at line 3 decides what it is'],
  ['class A(A):\n  m = 1', '2'],
])('in %j it is %j', (text, expected) => {
  expect(lookUp(text)).toBe(expected)
})

test('private names are those of the class they are written in', () => {
  expect(lookUp('class B:\n  __m = 1\nclass A(B): pass', '__m')).toBe('')
  expect(lookUp('class B: pass\nclass A(B):\n  __m = 1', '__m')).toBe('3')
})
