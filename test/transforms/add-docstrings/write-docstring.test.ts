import { expect, test } from 'vitest'
import { findDocstring } from '../../../src/python/semantics/docstring/find-docstring.ts'
import { readDocstring } from '../../../src/python/semantics/docstring/read-docstring.ts'
import { parse } from '../../../src/python/syntax/parse.ts'
import type { DocstringContent } from '../../../transforms/add-docstrings/content/docstring-content.ts'
import { textWidth } from '../../../transforms/add-docstrings/styles/text-width.ts'
import { writeDocstring, writeEntries } from '../../../transforms/add-docstrings/styles/write-docstring.ts'

const content: DocstringContent = {
  summary: 'Boot the server.',
  shorterSummaries: [],
  parameters: [
    { name: 'name', stars: '', type: 'str', default: undefined, isOptional: false, description: 'The name.' },
    { name: 'size', stars: '', type: undefined, default: '10', isOptional: true, description: 'The size.' },
    { name: 'rest', stars: '*', type: undefined, default: undefined, isOptional: false, description: 'The rest.' },
  ],
  result: { kind: 'returns', type: 'Server', description: 'The server.' },
  finalValue: undefined,
  raises: [{ exception: 'ValueError', description: 'If `size` is negative.' }],
  attributes: [],
}

test('Google', () => {
  expect(writeDocstring(content, 'google', 80)).toEqual([
    'Boot the server.',
    '',
    'Args:',
    '    name (str): The name.',
    '    size: The size. Defaults to 10.',
    '    *rest: The rest.',
    '',
    'Returns:',
    '    Server: The server.',
    '',
    'Raises:',
    '    ValueError: If `size` is negative.',
  ])
})

test('NumPy', () => {
  expect(writeDocstring(content, 'numpy', 80).slice(2, 10)).toEqual([
    'Parameters',
    '----------',
    'name : str',
    '    The name.',
    'size : optional',
    '    The size. Defaults to 10.',
    '*rest',
    '    The rest.',
  ])
})

test('Sphinx', () => {
  expect(writeDocstring(content, 'sphinx', 80).slice(2)).toEqual([
    ':param name: The name.',
    ':type name: str',
    ':param size: The size. Defaults to 10.',
    String.raw`:param \*rest: The rest.`,
    ':returns: The server.',
    ':rtype: Server',
    ':raises ValueError: If ``size`` is negative.',
  ])
})

test.each(['google', 'numpy', 'sphinx'] as const)('what %s is written is read again', (style) => {
  const text = writeDocstring(content, style, 80).map((line) => `    ${line}`.trimEnd())
  const outcome = parse(`def f():\n    r"""${text.join('\n').trimStart()}\n    """\n`)
  if (outcome.kind !== 'parsed') throw new Error(outcome.reason)
  const [definition] = outcome.tree.nodesOfKind('function_definition')
  const { sections, style: found } = readDocstring(findDocstring(definition!)!)
  const names = sections
    .filter(({ kind }) => kind === 'parameters')
    .flatMap(({ entries }) => entries.flatMap((entry) => entry.names.map(({ stars, text: name }) => stars + name)))
  expect(found).toBe(style)
  expect([...new Set(names)]).toEqual(['name', 'size', '*rest'])
  expect(new Set(sections.map(({ kind }) => kind))).toEqual(new Set(['parameters', 'returns', 'raises']))
})

test('lines keep the width, wide characters counted twice', () => {
  const description = `${'漢字 '.repeat(30)}end.`
  const lines = writeEntries({ kind: 'raises', entries: [{ exception: 'ValueError', description }] }, 'google', 40)
  expect(lines.length).toBeGreaterThan(3)
  expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(40)
  expect(lines.join(' ').replaceAll(/ +/g, ' ').trim()).toBe(`ValueError: ${description}`)
})

test('a default is never broken', () => {
  const [parameter] = content.parameters
  const entry = { ...parameter!, default: "'a b c d e f g h i j'" }
  const lines = writeEntries({ kind: 'parameters', entries: [entry] }, 'google', 40)
  expect(lines.some((line) => line.includes("'a b c d e f g h i j'."))).toBe(true)
})

test('a summary that does not fit gives way to a shorter one', () => {
  const lines = writeDocstring(
    { ...content, summary: `Boot ${'x'.repeat(70)}.`, shorterSummaries: ['Boot.'] },
    'google',
    60,
  )
  expect(lines[0]).toBe('Boot.')
})

test('a type that would not fit on its line is left out', () => {
  const [parameter] = content.parameters
  const wide = { ...content, parameters: [{ ...parameter!, type: `dict[str, ${'x'.repeat(60)}]` }] }
  expect(writeDocstring(wide, 'google', 79).join('\n')).not.toContain('dict[str')
  expect(writeDocstring(wide, 'google', 100).join('\n')).toContain('dict[str')
})

test('NumPy: a result of unknown type is an object', () => {
  const unknown = { ...content, result: { kind: 'returns', type: undefined, description: 'The size.' } } as const
  const lines = writeDocstring(unknown, 'numpy', 80)
  expect(lines.slice(lines.indexOf('Returns'), lines.indexOf('Returns') + 4)).toEqual([
    'Returns',
    '-------',
    'object',
    '    The size.',
  ])
})
