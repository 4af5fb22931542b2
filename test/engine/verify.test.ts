import { expect, test } from 'vitest'
import type { FileOutcome } from '../../src/engine/outcome.ts'
import { runFile } from '../../src/engine/run-file.ts'
import { defineTransform, type Preserved } from '../../src/engine/transform.ts'

/** Replaces the first occurrence of `from` once, under a law. */
function replace(text: string, from: string, to: string, preserves: Preserved, unsafe?: string): FileOutcome {
  const transform = defineTransform({
    meta: { id: 'replace-once', summary: 'Replace.', why: 'For tests.', since: '0.1.0', preserves, unsafeWhen: 'told' },
    options: {},
    *detect(file) {
      const start = file.text.indexOf(from)
      if (start >= 0) yield { at: { start, end: start + from.length }, message: 'replaces', unsafe }
    },
    edits: ({ at }) => [{ ...at, text: to }],
  })
  return runFile('a.py', text, [{ transform, options: {}, knowledge: undefined }], { unsafe: unsafe !== undefined })
}

function reasonAgainst(...args: Parameters<typeof replace>): string | undefined {
  const outcome = replace(...args)
  return outcome.kind === 'unchanged' ? outcome.leftAlone[0]?.reason : undefined
}

test.each([
  ['a comment that goes', 'x = 1  # why\n', '  # why', '', 'the comment would be lost: # why'],
  [
    'a comment that takes in code',
    'x = 1  # why\ny = 2\n',
    '\n',
    ' ',
    'a comment would take in other text: # why y = 2',
  ],
  ['a suite left empty', 'if a:\n    b = 1\nc = 2\n', '    b = 1\n', '', /result|empty|error/],
  ['a suite indented unevenly', 'if a:\n    b = 1\n    c = 2\n', '    c', '      c', /indented differently|error/],
  [
    'a statement that leaves its suite',
    'if a:\n    b = 1\n    c = 2\n',
    '    b = 1\n    c',
    'c',
    /not indented|empty|error|outside/,
  ],
  ['a statement that leaves a loop', 'for a in b:\n    c()  \n    d()\n', '  \n    ', '\n', /outside the edits/],
  [
    'a loop body that moves out',
    'for a in b:\n    c()\n    d()\n',
    'for a in b:\n    c()\n    ',
    'c()\n',
    /outside the edits/,
  ],
  ['a name that becomes local', 'def f():\n    return g\nx = 1\n', 'return g', 'g = h = g', undefined],
] as const)('under `behaviour`: %s', (_, text, from, to, reason) => {
  const found = reasonAgainst(text, from, to, 'behaviour')
  if (reason === undefined) expect(found).toBeUndefined()
  else expect(found).toMatch(reason)
})

test('an announced comment may go', () => {
  const outcome = replace('x = 1  # why\n', '  # why', '', 'behaviour', 'the comment goes')
  expect(outcome).toMatchObject({ kind: 'changed', after: 'x = 1\n' })
})

test('a comment that an edit moves is not lost', () => {
  expect(replace('x = 1  # why\n', 'x = 1  # why', '# why\nx = 1', 'behaviour')).toMatchObject({ kind: 'changed' })
})

test('an edit in one function may not change what a name means in another', () => {
  const text = 'def f():\n    a = 1\n    def g():\n        return a\n    pass\n'
  expect(reasonAgainst(text, 'pass', 'del b', 'behaviour')).toBeUndefined()
  expect(replace(text, 'a = 1', 'b = 1', 'behaviour').kind).toBe('changed')
})

test.each([
  ['all-but-docstrings', 'def f():\n    return 1\n', 'return 1', '"""Doc."""\n    return 1', undefined],
  ['all-but-docstrings', 'def f():\n    return 1\n', 'return 1', '"""Doc."""\n    return 2', /more than docstrings/],
  ['all-but-docstrings', 'def f():\n    return 1\n', 'return 1', 'f"""Doc."""\n    return 1', /more than docstrings/],
  ['all-but-annotations', 'def f(a=1):\n    pass\n', 'a=1)', 'a: int = 1) -> None', undefined],
  ['all-but-annotations', 'def f(a=1):\n    pass\n', 'a=1)', 'a: int = 2) -> None', /more than annotations/],
  ['all-but-annotations', 'x = 1\n', 'x = 1', 'import y\nx: y.Z = 1', undefined],
  ['all-but-annotations', 'import y\nx = 1\n', 'import y\n', '', /import would be lost: y/],
  ['all-but-annotations', 'from a import b, c\n', 'b, c', 'c', /import would be lost: a b/],
  ['all-but-annotations', 'from a import b as c\n', ' as c', '', /import would be lost: a b as c/],
  ['all-but-annotations', 'from a import b, c\n', 'b, c', '(b, Z, c)', undefined],
  ['all-but-annotations', 'from a import b, c\n', 'b, c', 'c, b', /import would be lost/],
  ['all-but-annotations', 'from a import b\n', 'a', 'z', /import would be lost/],
  ['all-but-annotations', 'import a\nx = 1\n', 'import a\nx = 1', 'x = 1\nimport a', /import would be lost: a/],
  [
    'all-but-annotations',
    'import a\nfrom b import *\n',
    'import a\nfrom b import *',
    'from b import *\nimport a',
    /import/,
  ],
  ['all-but-annotations', 'x = y\n', 'x', 'from a import y\nx', /`y` would mean the new import/],
  ['all-but-annotations', 'def f(): return y\n', 'def', 'from a import y\ndef', /`y` would mean the new import/],
  ['all-but-annotations', 'x = list()\n', 'x', 'from a import list\nx', /`list` would mean the new import/],
  ['all-but-annotations', 'import a\nx = a.b\n', 'x', 'import a.c\nx', undefined],
  ['all-but-annotations', 'import a as z\nx = z.b\n', 'x', 'import z.c\nx', /`z` would mean the new import/],
  ['all-but-annotations', 'x = 1\n', 'x', 'from a import *\nx', /could change anything/],
  ['all-but-annotations', 'x = 1\n', 'x', 'from __future__ import annotations\nx', /could change anything/],
  ['all-but-annotations', 'def f():\n    pass\n', 'pass', 'import z\n    pass', /none of the module/],
  ['all-but-annotations', 'x = 1\n', 'x', 'if TYPE_CHECKING:\n    import a\nx', undefined],
  ['all-but-annotations', 'x = 1\n', 'x', 'if TYPE_CHECKING:\n    a()\nx', /more than annotations/],
  ['all-but-annotations', 'x = 1\n', 'x', 'if NOW:\n    import a\nx', /more than annotations/],
  ['all-but-annotations', 'if TYPE_CHECKING:\n    import a\n', '    import a', '    import a\n    import b', undefined],
  [
    'all-but-annotations',
    'if TYPE_CHECKING:\n    import a\n',
    'if TYPE_CHECKING:\n    ',
    '',
    /import would be lost: a/,
  ],
  ['all-but-annotations', 'import a\n', 'import a', 'if TYPE_CHECKING:\n    import a', /import would be lost: a/],
  ['all-but-annotations', 'def f(): pass\n', '()', '() -> Path', /`Path` of a new annotation is bound nowhere/],
  ['all-but-annotations', 'def f(a): pass\n', 'a)', 'a: list[Path])', /`Path` of a new annotation is bound nowhere/],
  ['all-but-annotations', 'def f() -> Path: pass\ndef g(): pass\n', 'g()', 'g() -> int', undefined],
  ['all-but-annotations', 'from a import *\ndef f(): pass\n', 'f()', 'f() -> Path', undefined],
  ['all-but-annotations', 'def f(): pass\n', 'f()', 'f() -> "Path"', undefined],
  ['all-but-annotations', 'def f(): pass\n', 'f()', 'f() -> OSError', undefined],
  ['all-but-annotations', 'import a\ndef f(): pass\n', 'f()', 'f() -> a.Path', undefined],
  ['all-but-annotations', 'def f(): pass\nclass A: pass\n', 'f()', 'f() -> A', /not bound yet/],
  ['all-but-annotations', 'class A:\n    def f(): pass\n', 'f()', 'f() -> A', /not bound yet/],
  ['all-but-annotations', 'def g():\n    def f(): pass\nclass A: pass\n', 'f()', 'f() -> A', undefined],
  [
    'all-but-annotations',
    'from __future__ import annotations\ndef f(): pass\nclass A: pass\n',
    'f()',
    'f() -> A',
    undefined,
  ],
  ['all-but-annotations', 'from __future__ import annotations\ndef f(): pass\n', 'f()', 'f() -> A', /bound nowhere/],
  [
    'all-but-annotations',
    'if TYPE_CHECKING:\n    import a\ndef f(): pass\n',
    'f()',
    'f() -> a.A',
    /type checkers alone/,
  ],
  ['all-but-names', 'def f(a):\n    return b\n', 'f(a)', 'f(b)', /stand for another variable/],
  ['all-but-names', 'def f(a):\n    return 1\n', 'f(a)', 'f(b)', undefined],
  ['all-but-names', 'def f(a):\n    return a\n', 'return a', 'return b', /stand for another variable/],
  ['all-but-names', 'def f(a):\n    return a\n', 'return a', 'return 1', /more than names/],
] as const)('%s: %j, %j to %j', (law, text, from, to, reason) => {
  const found = reasonAgainst(text, from, to, law)
  if (reason === undefined) expect(found).toBeUndefined()
  else expect(found).toMatch(reason)
})
