import { describe, expect, test } from 'vitest'
import { findOverride, proveTestCase, testFrameworkOf } from '../../../src/python/semantics/is-test-case.ts'
import { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { parse } from '../../../src/python/syntax/parse.ts'

function fileOf(text: string): PythonFile {
  const outcome = parse(text)
  if (outcome.kind === 'rejected') throw new Error(outcome.reason)
  return new PythonFile('test_it.py', outcome.tree)
}

function classNamed(file: PythonFile, name: string): SyntaxNode<'class_definition'> {
  return [...file.tree.nodesOfKind('class_definition')].find((node) => node.get('name').text === name)!
}

/** What is known about the receiver of the last `.check`. */
function proofIn(text: string): string {
  const file = fileOf(text)
  const attribute = [...file.tree.nodesOfKind('attribute')]
    .filter((node) => node.get('attribute').text === 'check')
    .at(-1)!
  const receiver = proveTestCase(file, attribute.get('object'))
  if (receiver.kind === 'unproven') return receiver.reason
  return `${receiver.framework} ${receiver.definition.get('name').text}${receiver.isClass ? ' class' : ''}`
}

test.each([
  ['import unittest\nclass A(unittest.TestCase): pass', 'unittest'],
  ['from unittest import TestCase as T\nclass A(T): pass', 'unittest'],
  [
    'from unittest.case import IsolatedAsyncioTestCase\nclass A(IsolatedAsyncioTestCase, metaclass=M): pass',
    'unittest',
  ],
  ['import unittest as u\nclass B(u.TestCase): pass\nclass A(B): pass', 'unittest'],
  ['import testtools\nclass A(Mixin, testtools.TestCase): pass', 'testtools'],
  ['from oslotest import base\nclass A(base.BaseTestCase): pass', 'testtools'],
  ['from twisted.trial import unittest\nclass A(unittest.SynchronousTestCase): pass', 'trial'],
  ['from django.test import TransactionTestCase\nclass A(TransactionTestCase): pass', 'django'],
  ['from nova import test\nclass A(test.NoDBTestCase): pass', 'by-name'],
  ['from . import base\nclass A(base.ApiSampleTestBaseV21): pass', 'by-name'],
  ['from x import *\nclass A(GenericTest[int]): pass', 'by-name'],
  ['import unittest\nfrom x import OtherTests\nclass A(unittest.TestCase, OtherTests): pass', 'by-name'],
  [
    'try:\n  import unittest2 as unittest\nexcept ImportError:\n  import unittest\nclass A(unittest.TestCase): pass',
    'unittest',
  ],
  ['import unittest\nclass A: pass\nclass B(A, unittest.TestCase): pass', 'unittest'],
  ['import unittest\nclass A: pass\nclass B(A): pass\nclass C(unittest.TestCase, B): pass', 'unittest'],
  ['class A(A): pass', undefined],
  ['class A(B): pass\nclass B(A): pass', undefined],
  ['import unittest\nclass A(unittest.TestResult): pass', undefined],
  ['class A(TestClient, make_base(), *bases): pass', undefined],
  ['class A(Latest): pass', undefined],
  ['import unittest\nclass A: pass\nclass C(unittest.TestCase): pass', undefined],
])('the framework of A in %j is %s', (text, framework) => {
  const file = fileOf(text)
  expect(testFrameworkOf(file, classNamed(file, 'A'))).toBe(framework)
})

const inClass = (body: string): string => `import unittest\nclass A(unittest.TestCase):\n${body}`

describe('a receiver', () => {
  test.each([
    ['is proven in a method', inClass(' def f(self): self.check()'), 'unittest A'],
    ['is proven under any name', inClass(' def f(case, /): case.check()'), 'unittest A'],
    ['is proven with an annotation and a default', inClass(' def f(self: T = None): self.check()'), 'unittest A'],
    ['is proven in a decorated coroutine', inClass(' @patch\n async def f(self): self.check()'), 'unittest A'],
    ['is proven in a conditional definition', inClass(' if x:\n  def f(self): self.check()'), 'unittest A'],
    [
      'is proven by closure',
      inClass(' def f(self):\n  def g(): return lambda: [self.check() for x in y]'),
      'unittest A',
    ],
    ['is proven in a generic method', inClass(' def f[T](self): self.check()'), 'unittest A'],
    [
      'belongs to the inner class',
      inClass(' def f(self):\n  class B(C):\n   def g(self): self.check()'),
      'the class B is not known to be a test case',
    ],
    ['is a class in a class method', inClass(' @classmethod\n def f(cls): cls.check()'), 'unittest A class'],
    ['is a class in __init_subclass__', inClass(' def __init_subclass__(cls): cls.check()'), 'unittest A class'],
  ])('%s', (_, text, proof) => {
    expect(proofIn(text)).toBe(proof)
  })

  test.each([
    ['a static method', inClass(' @staticmethod\n def f(self): self.check()')],
    ['__new__', inClass(' def __new__(cls): cls.check()')],
    ['a second parameter', inClass(' def f(self, other): other.check()')],
    ['a splat', inClass(' def f(*self): self.check()')],
    ['a keyword-only parameter', inClass(' def f(*, self): self.check()')],
    ['a parameter of a nested function', inClass(' def f(self):\n  def g(self): self.check()')],
    ['a parameter of a lambda', inClass(' f = lambda self: self.check()')],
    ['a function outside a class', 'def f(self): self.check()'],
    ['a global', 'self.check()'],
    ['an attribute', inClass(' def f(self): self.case.check()')],
  ])('is not proven as %s', (_, text) => {
    expect(proofIn(text)).toMatch(/is not the first parameter of a method$/)
  })

  test.each([
    ['an assignment', inClass(' def f(self):\n  self.check()\n  self = 1')],
    ['a loop', inClass(' def f(self):\n  for self in x: self.check()')],
    ['a nested function', inClass(' def f(self):\n  def g():\n   nonlocal self\n   self = 1\n  self.check()')],
    ['a deletion', inClass(' def f(self):\n  del self\n  self.check()')],
  ])('is not proven when %s binds it again', (_, text) => {
    expect(proofIn(text)).toBe('`self` is bound again')
  })

  test('is not the comprehension variable of the same name', () => {
    expect(proofIn(inClass(' def f(self): [self.check() for self in x]'))).not.toContain('unittest')
  })
})

test.each([
  ['a method of the class', 'class A(T):\n def fail(self): pass', 2],
  ['an assignment in the class', 'class A(T):\n if x: fail = 1', 2],
  ['a method of a base', 'class B(T):\n def fail(self): pass\nclass A(B): pass', 2],
  ['a method of a subclass', 'class A(T): pass\nclass B(A):\n def fail(self): pass', 3],
  ['a method of another base of a subclass', 'class A: pass\nclass C:\n def fail(self): pass\nclass B(A, C): pass', 3],
  ['an attribute of an instance', 'class A(T):\n def f(self): self.fail = 1', 2],
  ['nothing, when a sibling has it', 'class A(T): pass\nclass B(T):\n def fail(self): pass', undefined],
  ['nothing, when a method has a local of the name', 'class A(T):\n def f(self):\n  fail = self.fail', undefined],
])('the override found is %s', (_, text, line) => {
  const file = fileOf(text)
  const override = findOverride(file, classNamed(file, 'A'), 'fail')
  expect(override && file.lineOf(override.start)).toBe(line)
})
