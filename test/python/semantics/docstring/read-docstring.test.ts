import { describe, expect, test } from 'vitest'
import type { DocstringEntry } from '../../../../src/python/semantics/docstring/docstring.ts'
import { readDocstring, styleOf } from '../../../../src/python/semantics/docstring/read-docstring.ts'
import type { Span } from '../../../../src/text/span.ts'
import { docstringOf, functionWith } from './docstring-of.ts'

/** What a docstring holds, with the texts in place of the spans: `names | type | description`. */
function contents(source: string): unknown {
  const { style, summary, sections } = readDocstring(docstringOf(source))
  const textOf = (span: Span | undefined): string =>
    span ? source.slice(span.start, span.end).replace(/\s+/g, ' ') : ''
  const entryText = ({ names, type, description }: DocstringEntry): string =>
    `${names.map(({ stars, text }) => stars + text).join(', ')} | ${textOf(type)} | ${textOf(description)}`
  return {
    style,
    summary: textOf(summary),
    sections: sections.map(({ kind, title, entries }) => [`${kind}: ${textOf(title)}`, ...entries.map(entryText)]),
  }
}

describe('each style', () => {
  test('google', () => {
    const source = functionWith(
      'Args:',
      '    n (int, optional): How',
      '        many.',
      '    *rest: Others.',
      '',
      'Returns:',
      '    dict[str, int]: All.',
      'Raises:',
      '    ValueError: When wrong.',
      '    a.KeyError, `IndexError`: Else.',
      'Attributes:',
      '    size: How big.',
      'Example:',
      '    n: code',
    )
    expect(contents(source)).toEqual({
      style: 'google',
      summary: 'Do it.',
      sections: [
        ['parameters: Args', 'n | int, optional | How many.', '*rest |  | Others.'],
        ['returns: Returns', ' | dict[str, int] | All.'],
        ['raises: Raises', 'ValueError |  | When wrong.', 'a.KeyError, IndexError |  | Else.'],
        ['attributes: Attributes', 'size |  | How big.'],
        ['other: Example'],
      ],
    })
  })

  test('numpy', () => {
    const source = functionWith(
      'Parameters',
      '----------',
      'x, y : float, optional',
      '    Where.',
      '',
      '    More.',
      '**options',
      '',
      'Returns',
      '-------',
      'total : int',
      '    The sum.',
      'str',
      '',
      'Raises',
      '------',
      'ValueError',
      '    When wrong.',
      '',
      'My Heading',
      '----------',
      'x : prose',
    )
    expect(contents(source)).toEqual({
      style: 'numpy',
      summary: 'Do it.',
      sections: [
        ['parameters: Parameters', 'x, y | float, optional | Where. More.', '**options |  | '],
        ['returns: Returns', 'total | int | The sum.', ' | str | '],
        ['raises: Raises', 'ValueError |  | When wrong.'],
        ['other: My Heading'],
      ],
    })
  })

  test('sphinx', () => {
    const source = functionWith(
      ':param list of str n: How',
      '    many.',
      ':type n: int',
      ':param m: goes on',
      'without indentation',
      '',
      ':returns: all',
      ':rtype: dict',
      ':raises ValueError, a.KeyError: when',
      ':raises: ever',
      ':ivar size: how big',
    )
    expect(contents(source)).toEqual({
      style: 'sphinx',
      summary: 'Do it.',
      sections: [
        ['parameters: ', 'n | list of str | How many.', 'n | int | ', 'm |  | goes on without indentation'],
        ['returns: ', ' |  | all', ' | dict | '],
        ['raises: ', 'ValueError, a.KeyError |  | when', ' |  | ever'],
        ['attributes: ', 'size |  | how big'],
      ],
    })
  })

  test('roles around names in fields', () => {
    const source = functionWith(
      ':raises :py:class:`docker.errors.APIError`: when',
      ':raises :class:`~a.KeyError`, :exc:`IndexError`: else',
    )
    expect(contents(source)).toHaveProperty('sections', [
      ['raises: ', 'docker.errors.APIError |  | when', 'a.KeyError, IndexError |  | else'],
    ])
  })

  test('epydoc', () => {
    expect(contents(functionWith('@param n: How many.', '@type n: int', '@return: All.', '@rtype: int'))).toEqual({
      style: 'epydoc',
      summary: 'Do it.',
      sections: [
        ['parameters: ', 'n |  | How many.', 'n | int | '],
        ['returns: ', ' |  | All.', ' | int | '],
      ],
    })
  })

  test('a paragraph that starts with `Returns:`', () => {
    expect(contents(functionWith('Returns: all', 'of them', '', 'Prose Returns: none', 'Yields: neither'))).toEqual({
      style: 'google',
      summary: 'Do it.',
      sections: [['returns: Returns', ' |  | all of them']],
    })
  })
})

describe('style', () => {
  test.each([
    ['plain', ['Only prose.', 'Note: this']],
    ['plain', ['Note:', '    a section that says nothing of the signature']],
    ['google', ['Args:', '    n: x', '    m: x', ':param n: x']],
    ['sphinx', ['Note:', '    x', ':param n: x']],
    ['numpy', ['Returns', '-------', 'int']],
  ])('%s: %j', (style, lines) => {
    expect(styleOf(docstringOf(functionWith(...lines)))).toBe(style)
  })
})

describe('summary', () => {
  test.each([
    ['"""Do.\n    And more.\n\n    Prose.\n    """', 'Do.\n    And more.'],
    ['"""\n    Do.\n    :param n: x\n    """', 'Do.'],
    ['""" Do. """', 'Do.'],
    ['":param n: x"', undefined],
    ['""', undefined],
    ['"""   \n    """', undefined],
    [String.raw`"Do.\n\nMore"`, 'Do.'],
    ['"Do " "it."', 'Do " "it.'],
  ])('%s', (string, summary) => {
    const source = `def f(n):\n    ${string}\n`
    const span = readDocstring(docstringOf(source)).summary
    expect(span && source.slice(span.start, span.end)).toBe(summary)
  })
})

test('spans run from the title to the last visible character', () => {
  const source = functionWith('Args:', '    n: x', '        more', '', '    m: y', '', 'Prose.')
  const [section] = readDocstring(docstringOf(source)).sections
  const texts = [section!, ...section!.entries.map(({ span }) => span)].map((each) =>
    'span' in each ? each.span : each,
  )
  expect(texts.map(({ start, end }) => source.slice(start, end))).toEqual([
    'Args:\n        n: x\n            more\n\n        m: y',
    'n: x\n            more',
    'm: y',
  ])
})

test('the statement serves as well as the string', () => {
  const string = docstringOf(functionWith(':param n: x'))
  expect(readDocstring(string.parent!)).toEqual(readDocstring(string))
})

test('a long docstring takes no long time', () => {
  const lines = Array.from({ length: 20_000 }, (_, number) => `:param n${number}: .. x::\\t`)
  const { sections } = readDocstring(docstringOf(functionWith(...lines)))
  expect(sections[0]!.entries.length).toBe(20_000)
})
