import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { readFixtures } from '../../src/cli/fixture-files.ts'
import { parseOptions, type GivenOptions } from '../../src/engine/parse-options.ts'
import type { Transform } from '../../src/engine/transform.ts'
import { PythonFile } from '../../src/python/semantics/python-file.ts'
import { parse } from '../../src/python/syntax/parse.ts'
import { builtinExceptions } from '../../src/python/semantics/builtin-exceptions.ts'
import { resultOf, runFixture } from '../../src/testing/check-fixture.ts'
import unifyCallStyle from '../../transforms/unify-call-style.ts'

const transform: Transform = unifyCallStyle
const hasPython = spawnSync('python3', ['--version']).status === 0

function rewrite(input: string, options: GivenOptions = {}): string {
  const fixture = { name: 'program', input, output: undefined, options, report: undefined }
  return resultOf(runFixture(transform, fixture)).output ?? input
}

function run(program: string): string {
  const { stdout, stderr } = spawnSync('python3', ['-c', program], { encoding: 'utf8' })
  if (stderr) throw new Error(stderr)
  return stdout
}

const observe = `
def observe(action):
    try:
        print(action())
    except BaseException as error:
        cause, context = error.__cause__, error.__context__
        print(type(error).__qualname__, error.args, str(error), repr(cause), repr(context), error.__suppress_context__)
`

function raising(names: readonly string[]): string {
  const each = names.map((name, index) => {
    return `def raise_${index}():
    raise ${name}()
observe(raise_${index})
def chain_${index}():
    try:
        raise ${name}() from ValueError('cause')
    except BaseException as error:
        raise ${name}()from error
observe(chain_${index})
`
  })
  return observe + each.join('')
}

const classes = `${observe}
import abc, functools

class Own(Exception):
    def __init__(self):
        super().__init__('made')
    class Inner(ValueError): pass
    def fail(self):
        raise self.Inner()

class Derived(Own): pass

class A(object): pass
class B(A, object): pass
class C(object, metaclass=abc.ABCMeta):
    @abc.abstractmethod
    def method(self): pass
class D(): x = 1
class E(dict, object): pass
class F(object):
    @functools.lru_cache()
    def twice(self, value):
        print('computed', value)
        return value * 2

def own():
    raise Own() from None
def derived():
    raise Derived()
def inner():
    raise Own.Inner()

for action in (own, derived, inner, Own().fail, C):
    observe(action)
for each in (A, B, C, D, E, F):
    print(each, [base.__name__ for base in each.__mro__], type(each))
    observe(lambda: each.__slots__)
    observe(lambda: sorted(vars(each)))
f = F()
print(f.twice(2), f.twice(2), F.twice.cache_info(), F.twice.cache_parameters(), F.twice.__name__)
`

describe.skipIf(!hasPython)('in CPython', () => {
  test('the builtin exceptions of this version are all known, and nothing else is', () => {
    const known = [...builtinExceptions].sort()
    const present = run(
      'import builtins\nprint(*sorted(name for name, value in vars(builtins).items()' +
        ' if isinstance(value, type) and issubclass(value, BaseException)))',
    )
      .trim()
      .split(' ')
    expect(present.filter((name) => !builtinExceptions.has(name))).toEqual([])
    const absent = new Set(['BaseExceptionGroup', 'ExceptionGroup', 'EncodingWarning', 'PythonFinalizationError'])
    expect(known.filter((name) => !present.includes(name) && !absent.has(name))).toEqual(
      present.includes('WindowsError') ? [] : ['WindowsError'],
    )
  })

  test('every builtin exception is raised alike with and without parentheses', () => {
    const names = [...builtinExceptions].filter((name) => !/Group$|Windows|Finalization|Encoding/.test(name))
    const before = raising(names)
    const after = rewrite(before)
    expect(after).not.toMatch(/raise \w+\(\)/)
    // Of classes that want arguments the call itself raises, and its text is the same.
    expect(run(after)).toBe(run(before))
  })

  test('classes, their exceptions and caches are as before', () => {
    const after = rewrite(classes)
    expect(after).not.toMatch(/object[,)]|D\(\)|raise .*\(\)|cache\(\)/)
    expect(run(after)).toBe(run(classes))
  })

  test('what is refused behaves differently without parentheses', () => {
    const program = `${observe}
class Made(Exception):
    def __new__(cls, *arguments):
        return KeyError(*arguments)
def action():
    raise Made()
observe(action)
def make_error():
    return KeyError()
def call():
    raise make_error()
observe(call)
`
    expect(rewrite(program, { unsafe: true })).toBe(program)
    expect(run(program.replace('raise Made()', 'raise Made'))).not.toBe(run(program))
    expect(run(program.replace('raise make_error()', 'raise make_error'))).not.toBe(run(program))
  })

  test('a bare reference that gets its parentheses is called', () => {
    const program = `
class Thing:
    def say(self, what='said'):
        print(what)
    def use(self):
        self.say
Thing().use()
`
    expect([run(program), run(rewrite(program)), run(rewrite(program, { unsafe: true }))]).toEqual(['', '', 'said\n'])
  })
})

const off = Object.fromEntries(Object.keys(transform.options).map((name) => [name, false]))

test.each([
  'self.fail()\nx = y\nraise ValueError("a")\nclass A(B): pass',
  'from a import (\n    b,\n    c\n)\n',
  'call(\n    a,\n    b.c\n)\n',
  'x = (a\n     or b) + \\\n    c.d\n',
  'def f(\n    a: int,\n    b: str\n): return 1\n',
  'class A:\n    x: int\n    y: "a.b"\n',
  'pass\nreturn\nbreak # x\ncontinue; pass\nelse:\n    yield\n',
  '@pytest.fixture(scope="x")\ndef f(): pass\n',
  '@pytest.mark.x\n@lru_cache(maxsize=3)\ndef f(): raise X\n',
])('a file with nothing but %j is not parsed', (text) => {
  expect(transform.mayApply?.(text, parseOptions(transform, {}))).toBe(false)
})

test.each([
  ['raiseParentheses', 'raise (\n  a.X # c\n  )  ( # d\n )'],
  ['classParentheses', 'class A \\\n  ():'],
  ['classParentheses', 'class A[T: (int, str)]( ):'],
  ['classParentheses', 'class Ä(\n# c\n):'],
  ['objectBase', 'class A(B,\n # a comment: with marks\n object):'],
  ['objectBase', 'class A((object)):'],
  ['pytestFixture', 'from pytest import fixture as f\n@f(\n)'],
  ['pytestMark', 'import pytest\n@(\n pytest . mark . x ( ))'],
  ['lruCache', 'from functools import lru_cache as l\n@l()'],
  ['bareReferences', 'def f():\n\tself.fail'],
  ['bareReferences', 'if x: self . fail ; y()'],
  ['bareReferences', 'y(); (ä.ö)\r\n'],
  ['bareReferences', 'x = 1 # a,\nself.fail # b\n# .'],
  ['bareReferences', 'else: passed'],
  ['mockAssertions', 'mocked(1).assert_called_once'],
])('for %s a file with %j is parsed', (option, text) => {
  const options = { ...parseOptions(transform, {}), ...off }
  expect(transform.mayApply?.(text, { ...options, [option]: true })).toBe(true)
  expect(transform.mayApply?.(text, options)).toBe(false)
})

test.each(readFixtures('__testfixtures__/unify-call-style'))(
  'each style found in $name is announced by the text',
  ({ input }) => {
    const parsed = parse(input)
    if (parsed.kind === 'rejected') throw new Error(parsed.reason)
    const file = new PythonFile('a.py', parsed.tree)
    for (const name of Object.keys(off)) {
      const options = { ...parseOptions(transform, {}), ...off, [name]: true }
      const found = [...transform.detect(file, { options, knowledge: undefined })]
      const isAnnounced = found.length === 0 || transform.mayApply?.(input, options)
      expect({ name, isAnnounced }).toEqual({ name, isAnnounced: true })
    }
  },
)

test('a file of ten thousand lonely words is looked through in no time', () => {
  const text = '(' + 'word\n'.repeat(10_000) + ')' + 'raise class @ ('.repeat(2_000)
  const start = performance.now()
  transform.mayApply?.(text, parseOptions(transform, { mockAssertions: true }))
  expect(performance.now() - start).toBeLessThan(1_000)
})
