import { expect, test } from 'vitest'
import { parseOptions } from '../../src/engine/parse-options.ts'
import { runProject, settle } from '../../src/engine/run-project.ts'
import { PythonFile } from '../../src/python/semantics/python-file.ts'
import { parse } from '../../src/python/syntax/parse.ts'
import transform from '../../transforms/rename-variables.ts'
import { concludeParameters } from '../../transforms/rename-variables/parameters/conclude-parameters.ts'
import { surveyParameters } from '../../transforms/rename-variables/parameters/survey-parameters.ts'

type Files = Readonly<Record<string, string>>

interface Renamed {
  /** The texts of the changed files. */
  readonly texts: Files
  readonly reasons: readonly string[]
}

function rename(files: Files, options: { rename?: string; in?: string } = {}, unsafe = true): Renamed {
  const sources = Object.entries(files).map(([path, text]) => ({ path, read: () => text }))
  const chosen = [{ transform, options: parseOptions(transform, { rename: 'n=count', ...options }) }]
  const outcomes = settle(runProject(sources, chosen, { unsafe }))
  const changed = outcomes.filter((outcome) => outcome.kind === 'changed')
  const reasons = outcomes.flatMap((outcome) =>
    'leftAlone' in outcome ? outcome.leftAlone.map(({ reason }) => reason) : [],
  )
  return { texts: Object.fromEntries(changed.map(({ path, after }) => [path, after])), reasons }
}

/** Every `n` stands for the parameter, or a keyword that follows it; `N` stays an `n` that is something else. */
function expectRenamed(files: Files): void {
  const before = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(/\bN\b/g, 'n')]))
  const changed = Object.entries(files).filter(([, text]) => /\bn\b/.test(text))
  const { texts, reasons } = rename(before)
  expect(reasons).toEqual([])
  expect(texts).toEqual(
    Object.fromEntries(changed.map(([path, text]) => [path, text.replace(/\bn\b/g, 'count').replace(/\bN\b/g, 'n')])),
  )
}

function expectRefused(files: Files, reason: RegExp): void {
  const { texts, reasons } = rename(files)
  expect(texts).toEqual({})
  expect(reasons.join('\n')).toMatch(reason)
}

const library = 'def f(n, other=1):\n    return n + other\n'

test.each<[string, Files]>([
  ['in its own file', { 'a.py': `${library}f(n=1)\nf(1, other=2)\n` }],
  ['through an import', { 'a.py': library, 'b.py': 'from a import f\nf(n=1)\n' }],
  ['through an alias', { 'a.py': library, 'b.py': 'from a import f as g\ng(n=1)\n' }],
  ['through the module', { 'p/__init__.py': '', 'p/a.py': library, 'b.py': 'import p.a\np.a.f(n=1)\n' }],
  ['through an alias of the module', { 'p/__init__.py': '', 'p/a.py': library, 'b.py': 'import p.a as q\nq.f(n=1)\n' }],
  ['through a relative import', { 'p/__init__.py': '', 'p/a.py': library, 'p/b.py': 'from .a import f\nf(n=1)\n' }],
  [
    'from the package above',
    { 'p/__init__.py': library, 'p/q/__init__.py': '', 'p/q/b.py': 'from ... p import f as g\n' },
  ],
  [
    'through names that a package hands on',
    {
      'src/p/__init__.py': 'from p.a import f as g\nfrom . import h\n',
      'src/p/a.py': library,
      'src/p/h.py': 'def k(n): return n\n',
      'use.py': 'import p\nfrom p import g\np.g(n=1)\ng(n=2)\np.h.k(n=3)\n',
    },
  ],
  [
    'through a star import',
    { 'p/__init__.py': 'from .a import *\n', 'p/a.py': library, 'b.py': 'from p import *\nf(n=1)\n' },
  ],
  ['in a folder without __init__.py', { 'ns/a.py': library, 'b.py': 'import ns.a\nns.a.f(n=1)\n' }],
  [
    'of a package that imports its own module by its full name',
    { 'p/__init__.py': 'from p import a\n', 'p/a.py': library, 'b.py': 'from p import a\na.f(n=1)\n' },
  ],
  ['in assertRaises', { 'a.py': library, 'b.py': 'from a import f\ndef t(self):\n    self.assertRaises(E, f, n=1)\n' }],
  ['of a nested function', { 'a.py': 'def outer():\n    def f(n): return n\n    return f(n=1)\n' }],
  ['of a lambda that has a name', { 'a.py': 'f = lambda n: n\nf(n=1)\n' }],
  ['of alternatives', { 'a.py': 'if x:\n    def f(n): return n\nelse:\n    def f(n): return -n\nf(n=1)\n' }],
  [
    'of overloads',
    {
      'a.py':
        'from typing import overload\n@overload\ndef f(n: int): ...\n@overload\ndef f(n: str): ...\ndef f(n): return n\nf(n=1)\n',
    },
  ],
  [
    'of a context manager',
    { 'a.py': 'import contextlib\n@contextlib.contextmanager\ndef f(n):\n    yield n\nf(n=1)\n' },
  ],
])('a keyword follows its parameter %s', (_, files) => {
  expectRenamed(files)
})

const baseClass = 'class A:\n    def m(self, n=1):\n        return n\n'

test.each<[string, Files]>([
  ['self', { 'a.py': `${baseClass}    def k(self):\n        return self.m(n=2)\n` }],
  [
    'cls',
    {
      'a.py': 'class A:\n    @classmethod\n    def m(cls, n): return n\n    @classmethod\n    def k(cls): cls.m(n=1)\n',
    },
  ],
  ['the class', { 'a.py': baseClass, 'b.py': 'from a import A\nA.m(A(), n=1)\n' }],
  ['a static method', { 'a.py': 'class A:\n    @staticmethod\n    def m(n): return n\nA.m(n=1)\n' }],
  ['a new object', { 'a.py': baseClass, 'b.py': 'import a\na.A().m(n=1)\n' }],
  ['a variable that holds a new object', { 'a.py': baseClass, 'b.py': 'import a\nobj = a.A()\nobj.m(n=1)\n' }],
  [
    'super, with the override renamed as well',
    {
      'a.py': baseClass,
      'b.py': 'from a import A\nclass B(A):\n    def m(self, n=2):\n        return super().m(n=n)\n',
      'c.py': 'from b import B\nB().m(n=1)\n',
    },
  ],
  [
    'super with its class named',
    { 'a.py': `${baseClass}class B(A):\n    def k(self):\n        return super(B, self).m(n=1)\n` },
  ],
  [
    'a class that mixes in the method',
    { 'a.py': baseClass, 'b.py': 'from a import A\nclass U: pass\nclass B(U, A):\n    def k(self): self.m(n=1)\n' },
  ],
  [
    'the base class of the override in another file',
    {
      'a.py': `${baseClass}    def k(self): self.m(n=3)\n`,
      'b.py': 'import a\nclass B(a.A):\n    def m(self, n): return n\n',
    },
  ],
  [
    'a helper method of a test case',
    {
      'test_a.py':
        'import unittest\nclass T(unittest.TestCase):\n    def boot(self, n=1): return n\n    def test_it(self): self.boot(n=2)\n',
    },
  ],
])('a keyword follows the parameter of a method called on %s', (_, files) => {
  expectRenamed(files)
})

test.each<[string, Files]>([
  ['a class', { 'a.py': 'class A:\n    def __init__(self, n): self.x = n\nA(n=1)\n' }],
  [
    'a class of another file',
    { 'a.py': 'class A:\n    def __init__(self, n): self.x = n\n', 'b.py': 'import a\na.A(n=1)\n' },
  ],
  [
    'a class that inherits the constructor',
    { 'a.py': 'class A:\n    def __init__(self, n): self.x = n\n', 'b.py': 'import a\nclass B(a.A): pass\nB(n=1)\n' },
  ],
  [
    'cls',
    {
      'a.py': 'class A:\n    def __init__(self, n): self.x = n\n    @classmethod\n    def make(cls): return cls(n=1)\n',
    },
  ],
  [
    'super().__init__, past a constructor with other parameters',
    {
      'a.py':
        'class A:\n    def __init__(self, n): self.x = n\nclass B(A):\n    def __init__(self, m): super().__init__(n=m)\n',
    },
  ],
  [
    'Base.__init__',
    {
      'a.py':
        'class A:\n    def __init__(self, n): self.x = n\nclass B(A):\n    def __init__(self, m): A.__init__(self, n=m)\n',
    },
  ],
  ['an exception', { 'a.py': 'class E(Exception):\n    def __init__(self, n): self.x = n\nraise E(n=1)\n' }],
  ['an object', { 'a.py': 'class A:\n    def __call__(self, n): return n\nA()(n=1)\n' }],
])('a keyword follows the parameter of the constructor or __call__ of %s', (_, files) => {
  expectRenamed(files)
})

test.each<[string, Files]>([
  ['of another function', { 'a.py': library, 'b.py': 'def f(**kw): return kw\nf(N=1)\n' }],
  ['of a function from outside', { 'a.py': library, 'b.py': 'from outside import f\nf(N=1)\ndict(N=2)\n' }],
  ['of another name', { 'a.py': library, 'b.py': 'def g(x):\n    x.h(N=1)\n' }],
  ['that feeds **kw beside a positional-only parameter', { 'a.py': 'def f(n, /, **kw): return n\nf(1, N=2)\n' }],
  ['that feeds **kw beside *n', { 'a.py': 'def f(*n, **kw): return n\nf(1, N=2)\n' }],
  ['that feeds **n', { 'a.py': 'def f(**n): return n\nf(N=2)\n' }],
  ['of a class that is no relative', { 'a.py': baseClass, 'b.py': 'class Z:\n    def m(self, **kw): self.m(N=1)\n' }],
])('a keyword %s stays', (_, files) => {
  expectRenamed(files)
})

test.each<[string, Files, RegExp]>([
  [
    'an object nobody knows',
    { 'a.py': baseClass, 'b.py': 'def g(x):\n    x.m(n=1)\n' },
    /`x\.m\(n=…\)` at b\.py:2 cannot be/,
  ],
  [
    'a module that may be two files',
    { 'x/a.py': library, 'y/a.py': library, 'b.py': 'import a\na.f(n=1)\n' },
    /b\.py:2 cannot/,
  ],
  ['**options', { 'a.py': `${library}def g(o): f(**o)\n` }, /`f\(\*\*…\)` at a\.py:3 may pass it by keyword/],
  ['a dict with the key', { 'a.py': `${library}f(**{'n': 1})\n` }, /may pass it by keyword/],
  [
    '**options of a wrapper',
    { 'a.py': library, 'b.py': 'import a\ndef w(*p, **k): return a.f(*p, **k)\nw(n=1)\n' },
    /b\.py:2 may pass/,
  ],
  ['partial', { 'a.py': `from functools import partial\n${library}g = partial(f, n=1)\n` }, /hands it on/],
  ['a registry', { 'a.py': `${library}handlers = {'f': f}\n` }, /`f` at a\.py:3 hands it on/],
  [
    'a method that is handed on',
    { 'a.py': baseClass, 'b.py': 'def g(x):\n    return x.m\n' },
    /`m` at b\.py:2 hands it on/,
  ],
  ['getattr', { 'a.py': baseClass, 'b.py': "def g(x):\n    return getattr(x, 'm')(n=1)\n" }, /the text 'm' at b\.py:2/],
  [
    'a call by text',
    { 'a.py': baseClass, 'b.py': "def g(x):\n    x.cast(1, 'm', n=1)\n" },
    /may call it with keywords/,
  ],
  ['an unknown decorator', { 'a.py': '@outer\ndef f(n): return n\n' }, /`@outer` at line 1/],
  ['a pytest fixture', { 'a.py': 'import pytest\n@pytest.fixture\ndef f(n): return n\n' }, /@pytest\.fixture/],
  ['a pytest test', { 'test_a.py': 'def test_f(n): return n\n' }, /pytest may pass a fixture/],
  [
    'another binding of the name',
    { 'a.py': 'try:\n    from b import f\nexcept ImportError:\n    def f(n): return n\n' },
    /bound in another way/,
  ],
  [
    'an override with **',
    { 'a.py': `${baseClass}class B(A):\n    def m(self, **kw): super().m(**kw)\n` },
    /in its `\*\*`/,
  ],
  [
    'an override that is no method',
    { 'a.py': `${baseClass}class B(A):\n    m = print\n` },
    /something else than a method/,
  ],
  [
    'an unknown base',
    { 'a.py': 'from o import Base\nclass A(Base):\n    def m(self, n): return n\n' },
    /lies outside these files/,
  ],
  [
    'a class that may override it',
    { 'a.py': `${baseClass}    def k(self): self.m(n=1)\n`, 'b.py': 'class B(make()):\n    def m(self, **kw): pass\n' },
    /may override it: a base of the class cannot be resolved/,
  ],
  ['a pipeline', { 'a.py': `${library}g = outer | f\n` }, /hands it on/],
  ['a base that has the method', { 'a.py': 'class A(dict):\n    def get(self, n): return n\n' }, /has a method `get`/],
  ['a lambda that is handed on', { 'a.py': 'register(lambda n: n)\n' }, /the lambda is handed on/],
  [
    'a mock that was asked',
    { 'a.py': library, 'b.py': 'def t(a):\n    a.f.assert_called_with(n=1)\n' },
    /asks with which keywords/,
  ],
  [
    'a function that stands in',
    { 'a.py': `${library}f(n=1)\n`, 'b.py': "def t(self):\n    self.stub_out('a.f', lambda n: n)\n" },
    /replaces it, and calls name the parameter/,
  ],
  [
    'a mock that is asked elsewhere',
    {
      'a.py': `${library}f(n=1)\n`,
      'b.py': "@mock.patch('a.f')\ndef t(self, mock_f):\n    mock_f.assert_called_once_with(n=1)\n",
    },
    /may ask with which keywords/,
  ],
  [
    'a label of ** that would become the parameter',
    { 'a.py': 'def f(n, **kw): return n\nf(1, count=2)\n' },
    /would become the parameter/,
  ],
  [
    '__init_subclass__',
    { 'a.py': 'class A:\n    def __init_subclass__(cls, n): pass\nclass B(A, n=1): pass\n' },
    /class statements/,
  ],
  [
    'a class decorator that may make the constructor',
    { 'a.py': '@attr\nclass A:\n    def __init__(self, n): pass\n' },
    /`@attr` of `A`/,
  ],
  [
    'two functions of which one lacks it',
    { 'a.py': 'if x:\n    def f(n): return n\nelse:\n    def f(m): return m\nf(n=1)\n' },
    /something else/,
  ],
])('a parameter stays for %s', (_, files, reason) => {
  expectRefused(files, reason)
})

test('a public parameter is unsafe, a private, nested or tested one is not', () => {
  const files = {
    'a.py': 'def f(n): return n\ndef _g(n): return n\nclass _C:\n    def m(self, n): return n\n',
    'tests/test_a.py': 'def helper(n): return n\n',
  }
  const { texts, reasons } = rename(files, {}, false)
  expect(reasons).toEqual(['code outside these files may pass it by keyword'])
  expect(texts).toEqual({
    'a.py': 'def f(n): return n\ndef _g(count): return count\nclass _C:\n    def m(self, count): return count\n',
    'tests/test_a.py': 'def helper(count): return count\n',
  })
})

test('an override that was not chosen follows', () => {
  const files = { 'a.py': baseClass, 'b.py': 'import a\nclass B(a.A):\n    def m(self, n): return n\nn = 1\n' }
  const { texts } = rename(files, { in: 'a.py::A.m' })
  expect(texts['b.py']).toBe('import a\nclass B(a.A):\n    def m(self, count): return count\nn = 1\n')
})

test('nothing is renamed anywhere when one file of the group has the new name already', () => {
  const files = {
    'a.py': baseClass,
    'b.py': 'import a\nclass B(a.A):\n    def m(self, n):\n        count = 1\n        return n + count\n',
  }
  expect(rename(files).texts).toEqual({})
})

test('names are swapped in calls as well', () => {
  const { texts } = rename(
    { 'a.py': 'def f(a, b): return a - b\n', 'b.py': 'from a import f\nf(a=1, b=2)\n' },
    { rename: 'a=b,b=a' },
  )
  expect(texts).toEqual({ 'a.py': 'def f(b, a): return b - a\n', 'b.py': 'from a import f\nf(b=1, a=2)\n' })
})

test('the order of the surveys does not matter', () => {
  const files = {
    'p/__init__.py': 'from .a import f, A\n',
    'p/a.py': `${library}${baseClass}`,
    'p/b.py': 'from . import f, A\nf(n=1)\nclass B(A):\n    def m(self, n): return n\n',
    'p/c.py': 'from .b import B\nB().m(n=1)\ndef g(x, n): x.g(n=n)\n',
  }
  const renames = [{ from: 'n', to: 'count' }]
  const surveys = Object.entries(files).map(([path, text]) => surveyParameters(read(path, text), renames))
  const chosen = surveys.flatMap(({ path, functions }) =>
    functions.map(({ scope, shown }) => ({ path, scope, scopeName: shown, isParameter: true, from: 'n', to: 'count' })),
  )
  const first = concludeParameters(surveys, renames, chosen)
  expect(first.verdicts.size).toBe(4)
  for (let turn = 1; turn < surveys.length; turn++) {
    const turned = [...surveys.slice(turn), ...surveys.slice(0, turn)].reverse()
    expect(concludeParameters(structuredClone(turned), renames, chosen)).toEqual(first)
  }
})

function read(path: string, text: string): PythonFile {
  const parsed = parse(text)
  if (parsed.kind !== 'parsed') throw new Error(parsed.reason)
  return new PythonFile(path, parsed.tree)
}
