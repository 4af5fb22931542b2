import { expect, test } from 'vitest'
import { runFile } from '../../src/engine/run-file.ts'
import { defineTransform } from '../../src/engine/transform.ts'

/** Why `before` may not become `after`; undefined when the extraction is proved. */
function reasonAgainst(before: string, after: string): string | undefined {
  const start = sharedStart(before, after)
  const transform = defineTransform({
    meta: { id: 'become', summary: 'Become.', why: 'For tests.', since: '0.1.0', preserves: 'all-but-extracted' },
    options: {},
    *detect(file) {
      if (file.text === before) yield { at: { start: 0, end: before.length }, message: 'becomes another text' }
    },
    edits: () => [{ start, end: before.length, text: after.slice(start) }],
  })
  const outcome = runFile('a.py', before, [{ transform, options: {}, knowledge: undefined }], { unsafe: false })
  if (outcome.kind === 'unchanged') return outcome.leftAlone[0]?.reason ?? 'nothing found'
  return outcome.kind === 'changed' ? undefined : outcome.reason
}

/** How far the whole lines go that both texts begin with. */
function sharedStart(before: string, after: string): number {
  let end = 0
  for (let at = 0; at < before.length && before[at] === after[at]; at++) if (before[at] === '\n') end = at + 1
  return end
}

/** A function of these lines. */
const host = (...lines: string[]): string => ['def host(a, b):', ...lines.map((line) => `    ${line}`), ''].join('\n')

/** A helper of these lines behind the host. */
const helper = (head: string, ...lines: string[]): string =>
  ['', '', `def helper(${head}):`, ...lines.map((line) => `    ${line}`), ''].join('\n')

test.each([
  [
    'values in and out',
    ['x = a + 1', 'y = x * b', 'return y'],
    ['y = helper(a, b)', 'return y'],
    ['a, b', 'x = a + 1', 'y = x * b', 'return y'],
  ],
  [
    'two results',
    ['x = a', 'y = b', 'return x + y'],
    ['x, y = helper(a, b)', 'return x + y'],
    ['a, b', 'x = a', 'y = b', 'return x, y'],
  ],
  ['nothing out', ['print(a)', 'print(b)'], ['helper(a, b)'], ['a, b', 'print(a)', 'print(b)']],
  [
    'every path returns',
    ['if a:', '    return 1', 'return b'],
    ['return helper(a, b)'],
    ['a, b', 'if a:', '    return 1', 'return b'],
  ],
  [
    'the end of the function, returning on some paths',
    ['if a:', '    return 1', 'print(b)'],
    ['return helper(a, b)'],
    ['a, b', 'if a:', '    return 1', 'print(b)'],
  ],
  [
    'the body of a loop',
    ['for x in a:', '    if x:', '        continue', '    print(x, b)'],
    ['for x in a:', '    helper(x, b)'],
    ['x, b', 'if x:', '    return', 'print(x, b)'],
  ],
  [
    'a value carried round a loop',
    ['i = 0', 'for x in a:', '    i += x', 'return i'],
    ['i = 0', 'for x in a:', '    i = helper(i, x)', 'return i'],
    ['i, x', 'i += x', 'return i'],
  ],
  [
    'a conditional write, in and out',
    ['x = 1', 'if a:', '    x = b', 'return x'],
    ['x = 1', 'x = helper(a, b, x)', 'return x'],
    ['a, b, x', 'if a:', '    x = b', 'return x'],
  ],
  [
    'a docstring and a global',
    ['global n', 'n = a', 'return b'],
    ['global n', 'helper(a)', 'return b'],
    ['a', '"""Set n."""', 'global n', 'n = a'],
  ],
] as const)('proved: %s', (_, before, hostAfter, [head, ...body]) => {
  expect(reasonAgainst(host(...before), host(...hostAfter) + helper(head, ...body))).toBeUndefined()
})

test.each([
  [
    'a result that is missing',
    ['x = a', 'print(x)', 'return x'],
    ['helper(a)', 'return x'],
    ['a', 'x = a', 'print(x)'],
    /another variable|another value/,
  ],
  [
    'a value that comes too early',
    ['x = 1', 'x = a', 'print(x)'],
    ['x = 1', 'helper(x)'],
    ['x', 'x = a', 'print(x)'],
    /another variable|becomes?|another value/,
  ],
  [
    'a result that is not always bound',
    ['x = 1', 'if a:', '    x = b', 'return x'],
    ['x = 1', 'x = helper(a, b)', 'return x'],
    ['a, b', 'if a:', '    x = b', 'return x'],
    /another value|unbound/,
  ],
  [
    'a value that is lost round a loop',
    ['i = 0', 'for x in a:', '    i += x', '    print(i)'],
    ['i = 0', 'for x in a:', '    helper(i, x)'],
    ['i, x', 'i += x', 'print(i)'],
    /another value/,
  ],
  [
    'a return that would go on',
    ['if a:', '    return 1', 'print(b)', 'return 2'],
    ['helper(a)', 'print(b)', 'return 2'],
    ['a', 'if a:', '    return 1'],
    /returns something else|goes on/,
  ],
  [
    'an end that would return',
    ['if a:', '    return 1', 'return b'],
    ['return helper(a)', 'return b'],
    ['a', 'if a:', '    return 1'],
    /more follows/,
  ],
  ['tokens that changed', ['print(a)', 'return b'], ['helper(a)', 'return b'], ['a', 'print(a, a)'], /inlined again/],
  [
    'a statement that moved',
    ['print(a)', 'print(b)', 'return b'],
    ['print(b)', 'helper(a)', 'return b'],
    ['a', 'print(a)'],
    /inlined again/,
  ],
  [
    'a write that a handler sees',
    ['x = 1', 'try:', '    x = 2', '    print(a)', 'except ValueError:', '    return x', 'return x'],
    ['x = 1', 'try:', '    x = helper(a)', 'except ValueError:', '    return x', 'return x'],
    ['a', 'x = 2', 'print(a)', 'return x'],
    /handler reads/,
  ],
  [
    'a cell that a function reads',
    ['x = 1', 'def f():', '    return x', 'x = a', 'print(f())', 'return x'],
    ['x = 1', 'def f():', '    return x', 'x = helper(a, f)', 'return x'],
    ['a, f', 'x = a', 'print(f())', 'return x'],
    /reads `x`/,
  ],
  [
    'a lambda that must see a later write',
    ['x = 1', 'f = lambda: x', 'x = a', 'return f()'],
    ['x = 1', 'f = helper(x)', 'x = a', 'return f()'],
    ['x', 'f = lambda: x', 'return f'],
    /reads `x`/,
  ],
  [
    'a global that becomes a local',
    ['global n', 'n = a', 'return b'],
    ['global n', 'n = helper(a)', 'return b'],
    ['a', 'n = a', 'return n'],
    /another variable/,
  ],
  [
    'a break that leaves its loop',
    ['for x in a:', '    if x:', '        break', '    print(x)'],
    ['for x in a:', '    helper(x)'],
    ['x', 'if x:', '    return', 'print(x)'],
    /inlined again/,
  ],
] as const)('refused: %s', (_, before, hostAfter, [head, ...body], reason) => {
  expect(reasonAgainst(host(...before), host(...hostAfter) + helper(head, ...body))).toMatch(reason)
})

const method = (decorator: string, receiver: string, ...lines: string[]): string =>
  `class C:\n${decorator}    def host(${receiver}):\n${lines.map((line) => `        ${line}\n`).join('')}`

test.each([
  ['a method', '', 'self', 'self.helper()', '\n    def helper(self):\n        print(self)\n', undefined],
  [
    'a class method',
    '    @classmethod\n',
    'cls',
    'cls.helper()',
    '\n    @classmethod\n    def helper(cls):\n        print(cls)\n',
    undefined,
  ],
  [
    'a method called on the class',
    '',
    'self',
    'C.helper(self)',
    '\n    def helper(self):\n        print(self)\n',
    /class/,
  ],
  [
    'a method made static',
    '',
    'self',
    'self.helper(self)',
    '\n    @staticmethod\n    def helper(self):\n        print(self)\n',
    undefined,
  ],
  [
    'a method made a class method',
    '',
    'self',
    'self.helper()',
    '\n    @classmethod\n    def helper(self):\n        print(self)\n',
    /bound to something else/,
  ],
  [
    'a member called without its object',
    '',
    'self',
    'helper(self)',
    '\n    def helper(self):\n        print(self)\n',
    /another variable|not what its call finds|cannot be seen/,
  ],
] as const)('%s', (_, decorator, receiver, call, added, reason) => {
  const found = reasonAgainst(
    method(decorator, receiver, `print(${receiver})`),
    method(decorator, receiver, call) + added,
  )
  if (reason === undefined) expect(found).toBeUndefined()
  else expect(found).toMatch(reason)
})

test('a helper called twice is not proved', () => {
  const before = host('print(a)', 'print(a)')
  expect(reasonAgainst(before, host('helper(a)', 'helper(a)') + helper('a', 'print(a)'))).toMatch(/mentioned 2 times/)
})

test('module code calls a function that stands before it', () => {
  const before = 'import os\nx = os.name\nprint(x)\n'
  expect(reasonAgainst(before, 'import os\ndef helper():\n    x = os.name\n    print(x)\nhelper()\n')).toBeUndefined()
  expect(reasonAgainst(before, 'import os\nhelper()\ndef helper():\n    x = os.name\n    print(x)\n')).toMatch(
    /too late/,
  )
})

test('a generator is yielded from where it is called', () => {
  const before = host('for x in a:', '    yield x', 'yield b')
  const added = helper('a', 'for x in a:', '    yield x')
  expect(reasonAgainst(before, host('yield from helper(a)', 'yield b') + added)).toBeUndefined()
  expect(reasonAgainst(before, host('helper(a)', 'yield b') + added)).toMatch(/yielded from/)
})
