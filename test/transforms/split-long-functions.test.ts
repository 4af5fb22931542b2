import { describe, expect, test } from 'vitest'
import { readFixtures } from '../../src/cli/fixture-files.ts'
import type { FileOutcome } from '../../src/engine/outcome.ts'
import { parseOptions, type GivenOptions } from '../../src/engine/parse-options.ts'
import { runProject, settle } from '../../src/engine/run-project.ts'
import type { Transform } from '../../src/engine/transform.ts'
import { checkFixture, resultOf, runFixture } from '../../src/testing/check-fixture.ts'
import splitLongFunctions from '../../transforms/split-long-functions.ts'
import { scanDefinitions } from '../../transforms/split-long-functions/scan-definitions.ts'
import { pythonSyntaxCheck } from '../python-syntax-check.ts'

const transform: Transform = splitLongFunctions

test.each(readFixtures('__testfixtures__/split-long-functions'))('$name', (fixture) => {
  expect(checkFixture(transform, fixture, pythonSyntaxCheck)).toEqual([])
})

function run(input: string, options: GivenOptions = {}): ReturnType<typeof runFixture> {
  return runFixture(transform, { name: 'a', input, output: undefined, options, report: undefined })
}

/** A function of so many lines: a head, paragraphs of five lines under a comment, a return. */
function longFunction(name: string, paragraphs: number): string {
  const parts = Array.from({ length: paragraphs }, (_, index) =>
    ['', `    # Add part ${index}`, ...[0, 1, 2, 3].map((line) => `    box.add_${line}(${index})`)].join('\n'),
  )
  return `def ${name}(box):\n    box.open()\n${parts.join('\n')}\n\n    return box\n`
}

describe('what is measured', () => {
  const lengths = (text: string): [string, number][] => scanDefinitions(text).map(({ name, lines }) => [name, lines])

  test('lines go from the def to the last line of the body, without decorators and what trails behind', () => {
    expect(lengths('@a\n@b\ndef f(\n    x,\n):\n    pass\n    # trailing\n\n\nx = 1\n')).toEqual([['f', 4]])
  })

  test('strings, brackets and backslashes hide what looks like the end', () => {
    expect(lengths('def f():\n    a = """\nb = 1\n"""\n    return a\n')).toEqual([['f', 5]])
    expect(lengths('def f():\n    a = [\n1,\n]\n    return a\n')).toEqual([['f', 5]])
    expect(lengths('def f():\n    a = 1 + \\\n2\n    return a\nb = 2')).toEqual([['f', 4]])
    expect(lengths("def f():\n    a = '\\\nb'\n# c\n    return a\n")).toEqual([['f', 5]])
    expect(lengths('def f():\n    a = "\\""  # "\n    return a')).toEqual([['f', 3]])
  })

  test('nested functions, methods and line ends of each kind are counted', () => {
    expect(
      lengths('class A:\n    async  def f(self):\n        def g():\n            pass\n        return g\n'),
    ).toEqual([
      ['g', 2],
      ['f', 4],
    ])
    expect(lengths('def f():\r\n    a\r\n    b\r\ndef g(): pass\r\n')).toEqual([
      ['f', 3],
      ['g', 1],
    ])
    expect(lengths('def f():\r\ta\r\tb\r')).toEqual([['f', 3]])
  })

  test('a file without a function over the limit is not parsed, one with many statements is', () => {
    const mayApply = (text: string, options: GivenOptions): boolean =>
      transform.mayApply?.(text, parseOptions(transform, options)) ?? true
    const text = longFunction('f', 2)
    expect(mayApply(text, { maxLines: 15 })).toBe(true)
    expect(mayApply(text, { maxLines: 16 })).toBe(false)
    expect(mayApply(text, { maxLines: 16, maxStatements: 3 })).toBe(true)
    expect(mayApply('x = 1\n', { maxStatements: 3 })).toBe(false)
    expect(mayApply(text, { maxLines: 16, in: 'a.py::f' })).toBe(true)
    expect(mayApply(text, { maxLines: 1, in: 'a.py::g' })).toBe(false)
  })
})

describe('what is chosen', () => {
  test('no more moves than has to', () => {
    const outcome = run(longFunction('f', 4), { maxLines: 20 })
    expect(outcome.kind === 'changed' && outcome.applied.map(({ message }) => message)).toEqual([
      '`f` is 28 lines (1-28), the limit is 20: 4-8 becomes `_add_part_0`, 10-14 becomes `_add_part_1`',
    ])
  })

  test('the calls stand in the order of the code', () => {
    const after = resultOf(run(longFunction('f', 6), { maxLines: 12 })).output ?? ''
    const calls = [...after.matchAll(/^ {4}_add_part_(\d)\(box\)/gm)].map(([, number]) => Number(number))
    expect(calls).toEqual(calls.toSorted((one, other) => one - other))
    expect(calls.length).toBeGreaterThan(3)
  })

  test('two runs agree, and a second run finds nothing', () => {
    const input = [5, 9, 13].map((count) => longFunction(`f${count}`, count)).join('\n\n')
    const once = resultOf(run(input, { maxLines: 20 })).output ?? ''
    expect(resultOf(run(input, { maxLines: 20 })).output).toBe(once)
    expect(run(once, { maxLines: 20 }).kind).toBe('unchanged')
    for (const { lines } of scanDefinitions(once)) expect(lines).toBeLessThanOrEqual(20)
  })

  test('a block with more than five inputs or two outputs stays', () => {
    const block = (names: string[]): string => names.map((name) => `    ${name} = box.next(${name})`).join('\n')
    const program = (names: string[], used: string[]): string =>
      `def f(box, ${names.join(', ')}):\n    box.open()\n    box.go()\n\n${block(names)}\n\n    box.a()\n    box.b()\n    return ${used.join(', ')}\n`
    expect(run(program(['a', 'b', 'c', 'd', 'e'], ['a']), { maxLines: 9 }).kind).toBe('unchanged')
    expect(run(program(['a', 'b', 'c', 'd'], ['a', 'b', 'c']), { maxLines: 9 }).kind).toBe('unchanged')
  })

  test('names are free in all files of the run', () => {
    const outcomes = runAll([longFunction('f', 3), 'class A(B):\n    def _add_part_0(self): pass\n'], { maxLines: 14 })
    expect(resultOf(outcomes[0]!).output).not.toContain('def _add_part_0(')
  })
})

test('relatives in several files get methods of different names', () => {
  const method = longFunction('f', 3)
    .replaceAll(/^(?=.)/gm, '    ')
    .replace('(box)', '(self, box)')
  const using = method.replaceAll('box.', 'self.')
  const texts = [`class Base:\n${using}`, `import base\n\n\nclass Derived(base.Base):\n${using}`]
  const [first, second] = runAll(texts, { maxLines: 14 }).map((outcome) => resultOf(outcome).output ?? '')
  const methods = (text = ''): string[] => [...text.matchAll(/def (_\w+)/g)].map(([, name = '']) => name)
  expect(methods(first)).toContain('_base_add_part_0')
  expect(methods(second)).toContain('_add_part_0')
  expect(methods(first).filter((name) => methods(second).includes(name))).toEqual([])
})

test('a method does not take the place of one that a class of the library has', () => {
  const text = longFunction('f', 3)
    .replace('# Add part 0', '# Check the value')
    .replaceAll(/^(?=.)/gm, '    ')
  const using = text.replace('(box)', '(self, box)').replaceAll('box.', 'self.')
  const after = resultOf(run(`class A(ArgumentParser):\n${using}`, { maxLines: 14 })).output ?? ''
  expect(after).toContain('Check the value')
  expect(after).not.toContain('def _check_value(')
})

describe('what is asked for', () => {
  test('only the function that is named is looked at', () => {
    const input = `${longFunction('f', 3)}\n\n${longFunction('g', 3)}`
    const outcome = run(input, { maxLines: 12, in: './a.py::g' })
    expect(outcome.kind === 'changed' && outcome.applied.map(({ message }) => message.slice(0, 15))).toEqual([
      '`g` is 22 lines',
    ])
  })

  test('a function that no file has is an error', () => {
    expect(() => run(longFunction('f', 3), { in: 'a.py::g' })).toThrow('no function `g`')
  })

  test('a function within the limit says so, asked for or as the longest of a few files', () => {
    const told = '`g` is 16 lines (18-33), the limit is 50 [refused: it is within the limit]'
    const input = `${longFunction('f', 2).replace('    return box\n', '')}\n\n${longFunction('g', 2)}`
    expect(resultOf(run(input, { in: 'a.py::g' })).report).toBe(`18:1 ${told}\n`)
    expect(resultOf(run(input)).report).toBe(`18:1 ${told}\n`)
    const [first] = runAll([input, longFunction('h', 20)], {})
    expect(resultOf(first!).report).toBe('')
  })

  test('options that mean nothing are faults', () => {
    expect(() => parseOptions(transform, { maxLines: 0 })).toThrow('no limit')
    expect(() => parseOptions(transform, { maxLines: -1 })).toThrow('whole number')
    expect(() => parseOptions(transform, { maxStatements: 1.5 })).toThrow('whole number')
    expect(() => parseOptions(transform, { in: 'a.py' })).toThrow('path::function')
    expect(parseOptions(transform, { maxLines: 0, maxStatements: 9, in: 'a.py::A.b' }).in).toBe('a.py::A.b')
  })
})

function runAll(texts: readonly string[], given: GivenOptions): FileOutcome[] {
  const sources = texts.map((text, index) => ({ path: `${index}.py`, read: () => text }))
  return settle(runProject(sources, [{ transform, options: parseOptions(transform, given) }], { unsafe: false }))
}
