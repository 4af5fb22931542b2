import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { parseOptions, type GivenOptions } from '../../src/engine/parse-options.ts'
import { runProject, settle } from '../../src/engine/run-project.ts'
import { objectionTo } from '../../src/engine/verify.ts'
import { ToolError } from '../../src/errors.ts'
import { renameMentions } from '../../src/python/rewrite/rename-variable.ts'
import { newNameConflict } from '../../src/python/semantics/new-name-conflict.ts'
import { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Variable } from '../../src/python/semantics/scope.ts'
import { mentionsOf } from '../../src/python/semantics/variable-mentions.ts'
import { parse } from '../../src/python/syntax/parse.ts'
import { applyEdits } from '../../src/text/edit-set.ts'
import transform from '../../transforms/rename-variables.ts'
import { parseChoice } from '../../transforms/rename-variables/choice.ts'
import { parseRenames } from '../../transforms/rename-variables/renaming.ts'
import { makeChooser } from '../text/random-edits.ts'
import { RandomFunction } from './random-function.ts'
import { renameOutcomes, type RenamedProgram } from './rename-outcomes.ts'

const hasPython = spawnSync('python3', ['--version']).status === 0

interface Result {
  /** By path: the text after, of all files. */
  readonly texts: Readonly<Record<string, string>>
  readonly messages: readonly string[]
  readonly reasons: readonly string[]
}

function rename(files: Readonly<Record<string, string>>, options: GivenOptions, unsafe = false): Result {
  const sources = Object.entries(files).map(([path, text]) => ({ path, read: () => text }))
  const outcomes = settle(runProject(sources, [{ transform, options: parseOptions(transform, options) }], { unsafe }))
  const texts: Record<string, string> = { ...files }
  const messages: string[] = []
  const reasons: string[] = []
  for (const outcome of outcomes) {
    if (outcome.kind === 'failed' || outcome.kind === 'skipped') throw new Error(outcome.reason)
    reasons.push(...outcome.leftAlone.map(({ reason }) => reason))
    if (outcome.kind !== 'changed') continue
    texts[outcome.path] = outcome.after
    messages.push(...outcome.applied.map(({ message }) => message))
  }
  return { texts, messages, reasons }
}

function complaintOf(files: Readonly<Record<string, string>>, options: GivenOptions): string {
  try {
    rename(files, options)
  } catch (error) {
    if (error instanceof ToolError) return [error.message, error.details.hint].filter(Boolean).join('; ')
    throw error
  }
  throw new Error('nothing was wrong')
}

function parsed(text: string): PythonFile {
  const outcome = parse(text)
  if (outcome.kind === 'rejected') throw new Error(`${outcome.reason}\n${text}`)
  return new PythonFile('a.py', outcome.tree)
}

describe('--rename', () => {
  test.each([
    ['a', '`a` is no pair `old=new`'],
    ['a=', '`a=` is no pair `old=new`'],
    ['a=b=c', '`a=b=c` is no pair `old=new`'],
    ['a=b,', '`` is no pair `old=new`'],
    ['a=a', '`a` is to become `a`, which it is already'],
    ['a=b,a=c', '`a` is to become both `b` and `c`'],
    ['a=c,b=c', 'both `a` and `b` are to become `c`'],
    ['a=class', '`class` is a keyword'],
    ['a=None', '`None` is a keyword'],
    ['a=1b', '`1b` is no identifier'],
    ['a=b.c', '`b.c` is no identifier'],
    ['a=ﬁ', '`ﬁ` is read as `fi` (NFKC)'],
  ])('%s: %s', (text, fault) => {
    expect(parseRenames(text)).toEqual({ fault })
    expect(transform.checkOptions?.({ rename: text, in: '', at: '', exported: false })).toBe(fault)
  })

  test('takes several pairs with space around them, soft keywords and names in every script', () => {
    expect(parseRenames(' a = match , ﬁ=größe')).toEqual({
      renames: [
        { from: 'a', to: 'match' },
        { from: 'fi', to: 'größe' },
      ],
    })
  })
})

describe('--in and --at', () => {
  test.each([
    [{ in: 'a.py', at: 'a.py:1:1' }, /give one of them/],
    [{ in: '', at: 'a.py:1' }, /no `path:line:column`/],
    [{ in: '::f', at: '' }, /no path/],
  ])('%j is refused', (given, fault) => {
    const choice = parseChoice(given)
    expect('fault' in choice && choice.fault).toMatch(fault)
  })

  test('a column counts UTF-16 units', () => {
    const text = 'def f():\n    "🐍🐍"; a = 1; return a, [a for a in ()]\n'
    const { texts } = rename({ 'a.py': text }, { rename: 'a=b', at: 'a.py:2:13' })
    expect(texts['a.py']).toBe('def f():\n    "🐍🐍"; b = 1; return b, [a for a in ()]\n')
  })

  test('any mention chooses the variable, also a `nonlocal` and a type comment', () => {
    const text = 'def f():\n    a = 1\n    def g():\n        nonlocal a\n        b = a  # type: a\n'
    for (const at of ['a.py:2:5', 'a.py:4:18', 'a.py:5:13', 'a.py:5:24', 'a.py:2:6']) {
      expect(rename({ 'a.py': text }, { rename: 'a=c', at }).texts['a.py']).toBe(text.replace(/\ba\b/g, 'c'))
    }
  })

  test('of files with the same name the path tells', () => {
    const text = 'def f():\n    a = 1\n    return a\n'
    const { texts } = rename({ 'x/a.py': text, 'y/a.py': text }, { rename: 'a=b', in: 'y/a.py::f' })
    expect(texts).toEqual({ 'x/a.py': text, 'y/a.py': text.replace(/\ba\b/g, 'b') })
  })
})

describe('what is nowhere', () => {
  const files = {
    'a.py': 'def f():\n    server = 1\n    return server\n',
    'b.py': 'class C:\n    def m(self):\n        item = 1\n',
  }

  test.each([
    [{ rename: 'sevrer=x' }, '0 bindings of `sevrer` in 2 files; did you mean `server`?'],
    [{ rename: 'qqqqqqqq=x' }, '0 bindings of `qqqqqqqq` in 2 files'],
    [{ rename: 'server=x', in: 'b.py' }, '0 bindings of `server` in `b.py`; it is bound at a.py:2'],
    [{ rename: 'server=x', in: 'c.py' }, 'no file `c.py` among 2 files; did you mean `a.py`?'],
    [{ rename: 'item=x', in: 'b.py::C.mm' }, 'no `C.mm` in `b.py`; did you mean `C.m`?'],
    [{ rename: 'server=x', at: 'a.py:9:1' }, 'no variable of this file is mentioned at `a.py:9:1`'],
    [{ rename: 'server=x', at: 'a.py:1:1' }, 'no variable of this file is mentioned at `a.py:1:1`'],
    [{ rename: 'server=x', at: 'b.py:3:9' }, 'at `b.py:3:9` stands `item`, not `server`'],
  ])('%j', (options, complaint) => {
    expect(complaintOf(files, options)).toBe(complaint)
  })
})

describe('several names at once', () => {
  test('names are swapped once', () => {
    const text = 'def f():\n    a, b = 1, 2\n    def g():\n        return a - b\n    return g\n'
    const { texts, messages } = rename({ 'a.py': text }, { rename: 'a=b,b=a' })
    expect(texts['a.py']).toBe('def f():\n    b, a = 1, 2\n    def g():\n        return b - a\n    return g\n')
    expect(messages).toEqual(['rename `a` to `b`, `b` to `a`: 4 places, bound at 2'])
  })

  test('names are handed on once', () => {
    const text = 'def f():\n    a, b, c = 1, 2, 3\n    return a - b\n'
    expect(rename({ 'a.py': text }, { rename: 'a=b,b=d' }).texts['a.py']).toBe(
      'def f():\n    b, d, c = 1, 2, 3\n    return b - d\n',
    )
    expect(rename({ 'a.py': text }, { rename: 'a=b,b=c' }).reasons).toEqual(['`c` is bound at line 2 already'])
  })

  test('a swap over two scopes that see each other is refused', () => {
    const text = 'def f():\n    a = 1\n    def g():\n        b = 2\n        return a - b\n    return g\n'
    const { texts, reasons } = rename({ 'a.py': text }, { rename: 'a=b,b=a' })
    expect(texts['a.py']).toBe(text)
    expect(reasons).toHaveLength(2)
  })
})

describe('a global', () => {
  const module = '_limit = 1\ndef get():\n    return _limit\n'
  const request = { rename: '_limit=_ceiling', at: 'p/a.py:1:1' }

  test.each([
    ['imported', 'from p.a import _limit\n'],
    ['imported relatively', 'from .a import _limit as other\n'],
    ['an attribute of the module', 'import p.a\nprint(p.a._limit)\n'],
    ['an attribute of an alias', 'from p import a as b\nb._limit = 2\n'],
    ['taken by a wildcard', 'from .a import *\n'],
    ['named in a text', 'mock.patch("p.a._limit")\n'],
  ])('that another file takes stays: %s', (_, text) => {
    const { texts, reasons } = rename({ 'p/__init__.py': '', 'p/a.py': module, 'p/b.py': text }, request)
    expect(texts['p/a.py']).toBe(module)
    expect(reasons[0]).toMatch(/^p\/b\.py:\d+ takes it from the module/)
  })

  test.each([
    ['of another module', 'from q import _limit\nimport os\nprint(os._limit)\n'],
    ['of an object', 'def f(a):\n    return a._limit\n'],
    ['of its own', '_limit = 2\n'],
  ])('goes where another file has a name like it: %s', (_, text) => {
    const { texts } = rename({ 'p/__init__.py': '', 'p/a.py': module, 'p/b.py': text }, request)
    expect(texts['p/a.py']).toBe(module.replaceAll('_limit', '_ceiling'))
  })
})

test('a parameter, the keywords of other files and the docstring go together', () => {
  const files = {
    'a.py': 'def f(n):\n    """F.\n\n    :param n: how many\n    """\n    return n\n',
    'b.py': 'from a import f\nf(n=1)\n',
  }
  const { texts } = rename(files, { rename: 'n=count' }, true)
  expect(texts).toEqual({
    'a.py': files['a.py'].replaceAll(/\bn\b/g, 'count'),
    'b.py': 'from a import f\nf(count=1)\n',
  })
})

interface Attempt {
  readonly text: string
  readonly owner: Variable
  readonly to: string
  readonly after: string
  readonly conflict: string | undefined
  readonly objection: string | undefined
}

/** Every local variable of random functions gets every name in turn, whatever speaks against it. */
function* attempts(seed: number, count: number, names: readonly string[]): Generator<Attempt> {
  const writer = new RandomFunction(makeChooser(seed))
  for (let index = 0; index < count; index++) {
    const file = parsed(writer.write().replaceAll('locals().keys() and ', ''))
    const scopes = file.scopes.all.filter(({ kind }) => kind !== 'module')
    const owners = scopes.flatMap(({ variables }) => [...variables.values()]).filter((each) => each.owner === each)
    for (const owner of owners) {
      for (const to of names.filter((name) => name !== owner.name)) yield attempt(file, owner, to)
    }
  }
}

function attempt(file: PythonFile, owner: Variable, to: string): Attempt {
  const mentions = mentionsOf(owner, file)
  const edits = renameMentions(
    file.tree,
    mentions.map((mention) => ({ mention, to })),
  )
  if ('field' in edits) throw new Error(`a field in the way: ${edits.field.text}`)
  const after = applyEdits(file.text, edits)
  const finding = { at: mentions[0]!, message: 'renames' }
  return {
    text: file.text,
    owner,
    to,
    after,
    conflict: newNameConflict(file, { owner, to, mentions }),
    objection: objectionTo(file, parsed(after), [{ finding, edits, preserves: 'all-but-names' }]),
  }
}

test('what the transform refuses for its name the engine would refuse too, and nothing else', () => {
  let refused = 0
  for (const { text, owner, to, conflict, objection } of attempts(7, 6, ['a', 'b', 'log', 'len', 'p', 'fresh'])) {
    expect({ text, name: owner.name, to, isRefused: conflict !== undefined, conflict, objection }).toMatchObject({
      isRefused: objection !== undefined,
    })
    refused += conflict === undefined ? 0 : 1
  }
  expect(refused).toBeGreaterThan(50)
})

test.skipIf(!hasPython)('a fresh name leaves the symbol tables and the bytecode of CPython as they were', () => {
  const programs: RenamedProgram[] = []
  for (const { text, owner, to, after, conflict } of attempts(11, 12, ['fresh'])) {
    if (conflict === undefined) programs.push({ before: text, after, oldNames: { [to]: owner.name } })
  }
  expect(programs.length).toBeGreaterThan(60)
  const verdicts = renameOutcomes(programs).filter((verdict) => !verdict.startsWith('SyntaxError'))
  expect(verdicts.length).toBeGreaterThan(30)
  expect(new Set(verdicts)).toEqual(new Set(['same']))
})

test.skipIf(!hasPython)('the oracle tells a capture', () => {
  const before = 'def f(a, b):\n    return a + b\n'
  const verdicts = renameOutcomes([
    { before, after: 'def f(c, b):\n    return c + c\n', oldNames: { c: 'a' } },
    { before, after: 'def f(c, b):\n    return c + b\n', oldNames: { c: 'a' } },
  ])
  expect(verdicts).toEqual([expect.stringMatching(/^differs/), 'same'])
})
