import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, reparse } from '../../../src/python/syntax/parse.ts'
import type { SyntaxTree } from '../../../src/python/syntax/tree.ts'
import { applyEdits } from '../../../src/text/edit-set.ts'
import type { Edit } from '../../../src/text/edit.ts'

const arrays = ['kinds', 'fields', 'starts', 'ends', 'parents', 'nexts'] as const

/** The first node that is not the same; undefined for equal trees. */
function firstDifference(one: SyntaxTree, other: SyntaxTree): object | undefined {
  for (let node = 0; node < Math.max(one.length, other.length); node++) {
    const name = arrays.find((array) => one[array][node] !== other[array][node])
    if (name) return { node, name, one: one[name][node], other: other[name][node] }
  }
  return undefined
}

/** A small generator of numbers below a limit, the same ones each time (Park and Miller's). */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 48271) % 2147483647
    return state % limit
  }
}

/** Words, numbers and lines: what edits touch, and what they leave. */
const pieces = ['', ' ', 'x', 'name', '(a, b)', ', c', ' = 1', '  # comment', "'text'", '\n', '\npass\n', 'not ', '"""']

function randomEdits(text: string, next: (limit: number) => number): Edit[] {
  const edits: Edit[] = []
  let from = 0
  const step = Math.ceil(text.length / (1 + next(5)))
  while (from < text.length) {
    const word = /[\w.]+|\S|\n/g
    word.lastIndex = Math.min(text.length, from + next(step))
    const found = word.exec(text)
    if (!found) break
    const end = found.index + (next(3) === 0 ? 0 : found[0].length)
    edits.push({ start: found.index, end, text: pieces[next(pieces.length)]! })
    from = found.index + found[0].length
  }
  return edits
}

const library = spawnSync('python3', ['-c', 'import sysconfig; print(sysconfig.get_path("stdlib"))'], {
  encoding: 'utf8',
})
const isMissing = library.status !== 0

function sampleFiles(count: number): string[] {
  const folder = library.stdout.trim()
  const files = readdirSync(folder).filter((name) => name.endsWith('.py'))
  return files.slice(0, count).map((name) => readFileSync(join(folder, name), 'utf8'))
}

function expectSame(tree: SyntaxTree | undefined, text: string): boolean {
  if (!tree) return false
  const fresh = parse(text)
  if (fresh.kind === 'rejected') throw new Error(`only the whole parse rejects it: ${fresh.reason}`)
  expect(firstDifference(tree, fresh.tree)).toBeUndefined()
  return true
}

test.skipIf(isMissing)(
  'a tree reparsed after random edits is the tree of a fresh parse (skipped without a python3 whose library could be edited)',
  { timeout: 120_000 },
  () => {
    const next = numbersFrom(20)
    let compared = 0
    for (const text of sampleFiles(Number(process.env['REPARSE_FILES'] ?? 60))) {
      for (let round = 0; round < 4; round++) {
        const before = parse(text)
        if (before.kind === 'rejected') break
        const edits = randomEdits(text, next)
        const after = applyEdits(text, edits)
        if (expectSame(reparse({ tree: before.tree, edits }, after), after)) compared += 1
      }
    }
    expect(compared).toBeGreaterThan(20)
  },
)

function insert(
  text: string,
  before: string,
  what: string,
): { readonly edits: readonly Edit[]; readonly after: string } {
  const start = text.indexOf(before)
  const edits = [{ start, end: start, text: what }]
  return { edits, after: applyEdits(text, edits) }
}

test.each([
  ['a comment that the suite in front takes', 'if a:\n    first()\nsecond()\n', 'second', '    # comment\n'],
  ['a suite of one line behind a backslash', 'def f():\n    first()\n    second()\n', '\n    first', '\\'],
  ['a suite that becomes one line', 'if a:\n    first()\n    second()\n', '\n    first', ' third()'],
  ['a clause of a match', 'match a:\n    case 1:\n        first()\n    case 2:\n        second()\n', '1:', '1 | '],
  ['a quote that swallows what follows', 'first = ""\nsecond = 22222\nthird = ""\n', '"\nsecond', '"'],
  ['a statement that moves deeper', 'if a:\n    first()\nsecond = 2\n', 'second', '    '],
  ['a decorator', 'first = 1111\ndef f():\n    return 1\n', 'def', '@cached\n'],
])('a parse of an outline takes or leaves as a whole parse does: %s', (_, text, before, what) => {
  const parsed = parse(text)
  if (parsed.kind === 'rejected') throw new Error(parsed.reason)
  const { edits, after } = insert(text, before, what)
  const tree = reparse({ tree: parsed.tree, edits }, after)
  expectSame(tree, after)
  expect(tree === undefined || parse(after).kind === 'parsed').toBe(true)
})

test('a parse of an outline is enough for an edit inside one of many functions', () => {
  const text = 'def f(a):\n    if a:\n        return 1\n    return 2\n\n\n'.repeat(50)
  const parsed = parse(text)
  if (parsed.kind === 'rejected') throw new Error(parsed.reason)
  const { edits, after } = insert(text, '):', ': int')
  expect(expectSame(reparse({ tree: parsed.tree, edits }, after), after)).toBe(true)
})
