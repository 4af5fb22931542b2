import { expect, test } from 'vitest'
import type { FileOutcome } from '../../src/engine/outcome.ts'
import { runProject, settle, type FileSource } from '../../src/engine/run-project.ts'
import { defineTransform, type Transform } from '../../src/engine/transform.ts'
import { replaceWord } from './toy-transforms.ts'

const sourcesOf = (files: Readonly<Record<string, string>>): FileSource[] =>
  Object.entries(files).map(([path, text]) => ({ path, read: () => text }))

const run = (
  files: Readonly<Record<string, string>>,
  transform: Transform,
  check?: (text: string) => string | undefined,
) =>
  settle(
    runProject(sourcesOf(files), [{ transform, options: {} }], {
      unsafe: false,
      syntaxCheck: check && ((edited) => edited.map(({ after }) => check(after))),
    }),
  )

const texts = (outcomes: readonly FileOutcome[]): (string | undefined)[] =>
  outcomes.map((outcome) => (outcome.kind === 'changed' ? outcome.after : outcome.kind))

test('every file gets an outcome, in the order given', () => {
  const outcomes = run({ 'b.py': 'old\n', 'a.py': 'x\n', 'c.py': 'old (\n' }, replaceWord('old', 'new'))
  expect(outcomes.map(({ path, kind }) => [path, kind])).toEqual([
    ['b.py', 'changed'],
    ['a.py', 'unchanged'],
    ['c.py', 'skipped'],
  ])
})

test('what a second parser rejects in the whole is taken back alone, the rest stays', () => {
  const files = { 'a.py': 'x = old\n', 'b.py': 'y = old\nbad = old\n' }
  const outcomes = run(files, replaceWord('old', 'new'), (text) =>
    text.includes('bad = new') ? 'not this' : undefined,
  )
  expect(texts(outcomes)).toEqual(['x = new\n', 'y = new\nbad = old\n'])
  expect(outcomes[1]).toMatchObject({ leftAlone: [{ leftAlone: 'unproved', reason: 'not this' }] })
})

test('facts of all files are there before the first edit, whatever the order of the files', () => {
  // Renames what any file calls `old` to the longest name that any file binds.
  const transform = defineTransform({
    ...replaceWord('old', 'new'),
    survey: (file) => [...file.text.matchAll(/^(\w+) =/gm)].map((found) => found[1]!),
    conclude: (surveys: readonly string[][]) => surveys.flat().sort((a, b) => b.length - a.length)[0] ?? '',
    edits: ({ at }, _file, { knowledge }) => [{ ...at, text: String(knowledge) }],
  })
  const files = { 'a.py': 'old\n', 'b.py': 'longest = 1\n', 'c.py': 'long = 1\n' }
  const reversed = Object.fromEntries(Object.entries(files).reverse())
  expect(texts(run(files, transform))[0]).toBe('longest\n')
  expect(texts(run(reversed, transform))[2]).toBe('longest\n')
})

test('a file whose survey goes wrong has failed, and the others go on without its facts', () => {
  const transform = defineTransform({
    ...replaceWord('old', 'new'),
    survey: (file) => {
      if (file.text.includes('odd')) throw new Error('what is this')
      return file.text.length
    },
    conclude: (surveys: readonly number[]) => surveys.length,
    edits: ({ at }, _file, { knowledge }) => [{ ...at, text: `n${String(knowledge)}` }],
  })
  const outcomes = run({ 'a.py': 'old\n', 'b.py': 'odd = old\n' }, transform)
  expect(texts(outcomes)).toEqual(['n1\n', 'failed'])
  expect(outcomes[1]).toMatchObject({ path: 'b.py', reason: expect.stringContaining('what is this') })
})

const renameTogether = (size: number): Transform => {
  const base = replaceWord('old', 'new')
  return defineTransform({
    ...base,
    *detect(file, context) {
      for (const finding of base.detect(file, context)) yield { ...finding, together: { group: 'old', size } }
    },
  })
}

test('findings that go together are applied in every file', () => {
  const outcomes = run({ 'a.py': 'x = old\n', 'b.py': 'y = old\n' }, renameTogether(2))
  expect(texts(outcomes)).toEqual(['x = new\n', 'y = new\n'])
})

test('one that is left alone holds back the others, which name it', () => {
  const files = { 'a.py': 'x = old\n', 'b.py': 'z = 1\ny = old  # pycodeshift: ignore\n', 'c.py': 'old\n' }
  const outcomes = run(files, renameTogether(3))
  expect(texts(outcomes)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  expect(outcomes[0]).toMatchObject({
    leftAlone: [{ leftAlone: 'refused', reason: expect.stringContaining('b.py:2') }],
  })
})

test('a group whose other part is in a file that cannot be read stays as it is', () => {
  const outcomes = run({ 'a.py': 'x = old\n', 'b.py': 'old (\n' }, renameTogether(2))
  expect(texts(outcomes)).toEqual(['unchanged', 'skipped'])
})

test('facts from the raw text cost no parse, so that broken files give them too', () => {
  const transform = defineTransform({
    ...replaceWord('old', 'new'),
    surveyText: (text) => text.length,
    conclude: (surveys: readonly number[]) => Math.max(...surveys),
    edits: ({ at }, _file, { knowledge }) => [{ ...at, text: `n${String(knowledge)}` }],
  })
  expect(texts(run({ 'a.py': 'old\n', 'b.py': 'broken (\n' }, transform))[0]).toBe('n9\n')
})
