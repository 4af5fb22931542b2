import { expect, test } from 'vitest'
import type { FileOutcome } from '../../src/engine/outcome.ts'
import { runFile } from '../../src/engine/run-file.ts'
import { defineTransform, refuse, type Transform } from '../../src/engine/transform.ts'
import { replaceWord, scripted } from './toy-transforms.ts'

const run = (text: string, transform: Transform, unsafe = false): FileOutcome =>
  runFile('a.py', text, [{ transform, options: {}, knowledge: undefined }], { unsafe })

const after = (outcome: FileOutcome): string | undefined => (outcome.kind === 'changed' ? outcome.after : undefined)
const leftAlone = (outcome: FileOutcome): string[] =>
  outcome.kind === 'changed' || outcome.kind === 'unchanged'
    ? outcome.leftAlone.map((finding) => `${finding.place.line} ${finding.leftAlone}: ${finding.reason}`)
    : [outcome.kind]

test('a file that the raw text rules out is not even parsed', () => {
  expect(run('a = (', replaceWord('b', 'c'))).toEqual({ kind: 'unchanged', path: 'a.py', leftAlone: [] })
})

test('a file with a syntax error is skipped with its place', () => {
  expect(run('b = 1\nx = b +\n', replaceWord('b', 'c'))).toMatchObject({
    kind: 'skipped',
    reason: 'a syntax error',
    isFault: true,
  })
})

test('edits are applied and reported in the lines of the file as read', () => {
  const outcome = run('x = old\ny = old\n', replaceWord('old', 'new'))
  expect(after(outcome)).toBe('x = new\ny = new\n')
  expect(outcome).toMatchObject({
    passes: 1,
    applied: [{ message: 'old on line 1' }, { message: 'old on line 2', place: { line: 2, column: 5 } }],
  })
})

test('later passes go on until nothing is found, and still speak of the lines as read', () => {
  const transform = scripted([
    { message: 'first', edits: [{ start: 0, end: 6, text: 'a = 2\n\n\n' }], wants: 'a = 1\n' },
    { message: 'second', edits: [{ start: 8, end: 13, text: 'b = 2' }], wants: '\n\n\nb = 1' },
  ])
  const outcome = run('a = 1\nb = 1\n', transform)
  expect(after(outcome)).toBe('a = 2\n\n\nb = 2\n')
  expect(outcome).toMatchObject({ passes: 2, applied: [{ pass: 1 }, { pass: 2, place: { line: 2, column: 1 } }] })
})

test('of two findings that overlap the second waits for the next pass', () => {
  const transform = scripted([
    { message: 'inner', edits: [{ start: 4, end: 5, text: '2' }], wants: '(1)' },
    { message: 'outer', edits: [{ start: 3, end: 6, text: '(3)' }], wants: 'x =(' },
  ])
  const outcome = run(
    'x =(1)\n',
    scripted([transformScript('inner', 4, 5, '2', '(1)'), transformScript('outer', 3, 6, ' 3', '=(')]),
  )
  expect(after(outcome)).toBe('x = 3\n')
  expect(outcome).toMatchObject({ passes: 2, deferred: 1 })
  expect(transform.meta.id).toBe('scripted')
})

function transformScript(message: string, start: number, end: number, text: string, wants: string) {
  return { message, edits: [{ start, end, text }], wants }
}

test('the edits of one finding are applied all or none', () => {
  const both = {
    message: 'both',
    wants: 'a = 1',
    edits: [
      { start: 4, end: 5, text: '2' },
      { start: 10, end: 11, text: '(' },
    ],
  }
  const outcome = run('a = 1\nb = 1\n', scripted([both]))
  expect(outcome.kind).toBe('unchanged')
  expect(leftAlone(outcome)).toEqual(['1 unproved: the result would be rejected: a syntax error'])
})

test('what breaks the syntax is taken back alone', () => {
  const bad = transformScript('bad', 4, 5, '(', 'a = 1')
  const good = [transformScript('good', 10, 11, '2', 'b = 1'), transformScript('also', 16, 17, '2', 'c = 1')]
  const outcome = run('a = 1\nb = 1\nc = 1\n', scripted([bad, ...good]))
  expect(after(outcome)).toBe('a = 1\nb = 2\nc = 2\n')
  expect(leftAlone(outcome)).toEqual(['1 unproved: the result would be rejected: a syntax error'])
})

test('a second parser may object to a result, and only what it objects to is taken back', () => {
  const transform = scripted([transformScript('one', 4, 5, '7', 'a = 1'), transformScript('two', 10, 11, '8', 'b = 1')])
  const objection = (text: string): string | undefined => (text.includes('8') ? 'no eights' : undefined)
  const outcome = runFile('a.py', 'a = 1\nb = 1\n', [{ transform, options: {}, knowledge: undefined }], {
    unsafe: false,
    objection,
  })
  expect(after(outcome)).toBe('a = 7\nb = 1\n')
  expect(leftAlone(outcome)).toEqual(['2 unproved: no eights'])
})

test('an unsafe finding is only applied when that is asked for', () => {
  const transform = replaceWord('old', 'new', { unsafe: 'new may be missing' })
  expect(leftAlone(run('x = old\n', transform))).toEqual(['1 unsafe: new may be missing'])
  expect(after(run('x = old\n', transform, true))).toBe('x = new\n')
})

test('a refusal is reported with its reason', () => {
  const transform = defineTransform({ ...replaceWord('old', 'new'), edits: () => refuse('it is too old') })
  expect(leftAlone(run('x = old\n', transform))).toEqual(['1 refused: it is too old'])
})

test.each([
  ['x = old  # pycodeshift: ignore', 'pycodeshift: ignore'],
  ['x = old  # pycodeshift: ignore[other, replace-word]', 'pycodeshift: ignore[other, replace-word]'],
  ['x = old  # noqa', 'noqa'],
  ['x = old  # noqa: E501,T001 for now', 'noqa: E501,T001'],
  ['x = old  # type: ignore # pylint: disable=foo,word', 'pylint: disable=foo,word'],
  ['# pycodeshift: ignore-file[replace-word]\nx = old', 'pycodeshift: ignore-file[replace-word]'],
])('a comment suppresses: %s', (text, comment) => {
  const outcome = run(`${text}\n`, replaceWord('old', 'new'))
  expect(leftAlone(outcome)).toEqual([expect.stringContaining(`suppressed: asked for by \`# ${comment}\``)])
})

test.each([
  'x = old  # pycodeshift: ignore[other]',
  'x = old  # noqa: F401',
  'x = old, "# noqa"',
  '# pycodeshift: ignore-file[other]\nx = old',
])('what names something else does not suppress: %s', (text) => {
  expect(run(`${text}\n`, replaceWord('old', 'new')).kind).toBe('changed')
})

test('a transform that throws fails the file, not the run', () => {
  const transform = defineTransform({
    ...replaceWord('old', 'new'),
    detect() {
      throw new Error('a defect')
    },
  })
  expect(run('x = old\n', transform)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('a defect') })
})

test('a transform that never settles leaves the rest for the next run and says so', () => {
  const transform = defineTransform({
    ...replaceWord('old', 'old + old'),
    edits: ({ at }) => [{ ...at, text: '(old)' }],
  })
  const outcome = run('x = old\n', transform)
  expect(outcome).toMatchObject({ kind: 'changed', passes: 10, leftAlone: [{ leftAlone: 'waiting' }] })
})
