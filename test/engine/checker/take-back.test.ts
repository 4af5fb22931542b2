import { expect, test } from 'vitest'
import type { CheckerError, ProjectChecker } from '../../../src/engine/checker/project-checker.ts'
import type { FileOutcome } from '../../../src/engine/outcome.ts'
import { runProject, settle } from '../../../src/engine/run-project.ts'
import { replaceWord } from '../toy-transforms.ts'

type Files = Readonly<Record<string, string>>
type Judge = (texts: Readonly<Record<string, string>>) => readonly CheckerError[]

/** Replaces `old` by `new` wherever a function of all texts has no error against it. */
function run(files: Files, judge: Judge): { outcomes: FileOutcome[]; runs: number } {
  let runs = 0
  const checker: ProjectChecker = {
    name: 'judge',
    check(changed) {
      runs += 1
      return judge({ ...files, ...Object.fromEntries(changed.map(({ path, after }) => [path, after])) })
    },
  }
  const sources = Object.entries(files).map(([path, text]) => ({ path, read: () => text }))
  const transforms = [{ transform: replaceWord('old', 'new'), options: {} }]
  return { outcomes: settle(runProject(sources, transforms, { unsafe: false, checker })), runs }
}

/** An error on each line that contains some text. */
const linesWith = (texts: Files, wanted: string, message = `no ${wanted}`): CheckerError[] =>
  Object.entries(texts).flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => (line.includes(wanted) ? [{ path, line: index + 1, message }] : [])),
  )

const afterOf = (outcomes: readonly FileOutcome[], path: string): string | undefined => {
  const outcome = outcomes.find((one) => one.path === path)
  return outcome?.kind === 'changed' ? outcome.after : outcome?.kind
}

const rejectedOf = (outcomes: readonly FileOutcome[]): string[] =>
  outcomes.flatMap((outcome) =>
    'leftAlone' in outcome
      ? outcome.leftAlone
          .filter(({ leftAlone }) => leftAlone === 'rejected')
          .map(({ place, reason }) => `${outcome.path}:${place.line} ${reason}`)
      : [],
  )

const lines = (count: number, name = 'x'): string =>
  Array.from({ length: count }, (_, index) => `${name}${index} = old\n`).join('')

test('a checker with nothing new to say is asked twice and takes nothing back', () => {
  const { outcomes, runs } = run({ 'a.py': 'x = old\nbad\n' }, (texts) => linesWith(texts, 'bad'))
  expect([afterOf(outcomes, 'a.py'), runs]).toEqual(['x = new\nbad\n', 2])
})

test('where nothing changes, no checker is asked', () => {
  expect(run({ 'a.py': 'x = 1\n' }, () => []).runs).toBe(0)
})

test('one finding among many is found by halving, and it alone goes', () => {
  const { outcomes, runs } = run({ 'a.py': lines(60), 'b.py': lines(60, 'y') }, (texts) =>
    linesWith(texts, 'y41 = new'),
  )
  expect(rejectedOf(outcomes)).toEqual(['b.py:42 `judge` reports a new error: b.py:42: no y41 = new'])
  expect(afterOf(outcomes, 'b.py')).toBe(lines(60, 'y').replaceAll('old', 'new').replace('y41 = new', 'y41 = old'))
  expect(runs).toBeLessThanOrEqual(10)
})

test('many errors in many files are found by the same runs as one', () => {
  const files = { 'a.py': lines(60), 'b.py': lines(60, 'y') }
  const wrong = ['x3 = new', 'x59 = new', 'y0 = new', 'y7 = new', 'y41 = new']
  const { outcomes, runs } = run(files, (texts) => wrong.flatMap((each) => linesWith(texts, each)))
  expect(rejectedOf(outcomes).map((one) => one.split(' ')[0])).toEqual([
    'a.py:4',
    'a.py:60',
    'b.py:1',
    'b.py:8',
    'b.py:42',
  ])
  expect(runs).toBeLessThanOrEqual(10)
})

test('an error may be in another file than its finding', () => {
  const { outcomes } = run({ 'a.py': 'x = 1\n', 'b.py': 'y = old\nz = old\n' }, (texts) =>
    texts['b.py']!.includes('y = new') ? [{ path: 'a.py', line: 1, rule: 'call', message: 'no' }] : [],
  )
  expect(rejectedOf(outcomes)).toEqual(['b.py:1 `judge` reports a new error: a.py:1: no (call)'])
  expect(afterOf(outcomes, 'b.py')).toBe('y = old\nz = new\n')
})

test('an error that two findings bring together costs one of them', () => {
  const { outcomes } = run({ 'a.py': lines(8) }, (texts) =>
    ['x1 = new', 'x6 = new'].every((each) => texts['a.py']!.includes(each)) ? linesWith(texts, 'x3', 'both') : [],
  )
  expect(rejectedOf(outcomes)).toHaveLength(1)
})

test('an error that either of two findings brings costs both', () => {
  const { outcomes } = run({ 'a.py': lines(8) }, (texts) =>
    ['x1 = new', 'x6 = new'].some((each) => texts['a.py']!.includes(each)) ? linesWith(texts, 'x3', 'either') : [],
  )
  expect(rejectedOf(outcomes).map((one) => one.split(' ')[0])).toEqual(['a.py:2', 'a.py:7'])
})

test('an error of before that an added line moves is not new', () => {
  const files = { 'a.py': 'bad = 1\n' }
  const transform = {
    ...replaceWord('bad', 'bad'),
    edits: () => [{ start: 0, end: 0, text: 'import sys\n' }],
    *detect(file: { text: string }) {
      if (!file.text.includes('sys')) yield { at: { start: 0, end: 3 }, message: 'import' }
    },
  }
  const checker: ProjectChecker = {
    name: 'judge',
    check: (changed) =>
      linesWith({ ...files, ...Object.fromEntries(changed.map(({ path, after }) => [path, after])) }, 'bad'),
  }
  const sources = [{ path: 'a.py', read: () => files['a.py'] }]
  const outcomes = settle(runProject(sources, [{ transform, options: {} }], { unsafe: false, checker }))
  expect(afterOf(outcomes, 'a.py')).toBe('import sys\nbad = 1\n')
})

test('what the runs do not tell is taken back by the file, and says so; what was blamed meanwhile is put back', () => {
  const { outcomes, runs } = run({ 'a.py': lines(30), 'b.py': 'y = old\n' }, (texts) =>
    texts['a.py']!.includes('new') ? [{ path: 'a.py', line: 0, message: 'no' }] : [],
  )
  expect([afterOf(outcomes, 'a.py'), afterOf(outcomes, 'b.py')]).toEqual(['unchanged', 'y = new\n'])
  expect(rejectedOf(outcomes)[0]).toContain(
    '60 runs did not tell which finding brings it: `judge` reports a new error: a.py:',
  )
  expect(runs).toBeLessThan(75)
})
