import { describe, expect, test } from 'vitest'
import { parameterEntries } from '../../../../src/python/semantics/docstring/parameter-entries.ts'
import { docstringOf, functionWith } from './docstring-of.ts'

/** The source with each entry for the name in `«»`. */
function marked(source: string, name: string): string {
  let text = source
  for (const { start, end } of [...parameterEntries(docstringOf(source), name)].reverse()) {
    text = `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`
  }
  return text
}

/** The lines of a docstring, each entry for `n` marked. */
function markedLines(...lines: readonly string[]): readonly string[] {
  return marked(functionWith(...lines), 'n')
    .split('\n')
    .slice(3, -2)
    .map((line) => line.slice(4))
}

describe('fields of Sphinx and Epydoc', () => {
  test.each([
    [':param n: how many'],
    [':param int n: how many'],
    [':param list of int n: how many'],
    [':param Dict[str, int] n: how many'],
    [':parameter n:'],
    [':arg n: x'],
    [':argument n: x'],
    [':key n: x'],
    [':keyword n: x'],
    [':kwarg n: x'],
    [':type n: int'],
    [':kwtype n: int'],
    [':param  n : with spaces'],
    [':param n:without a space'],
    [String.raw`:param \*n: several`],
    [':param **n: named ones'],
    [':param `n`: in backticks'],
    [':param ``n``: in double backticks'],
    ["@param 'n': in quotes"],
    ['@param n: how many'],
    ['@type n: int'],
    ['@keyword n: how many'],
    [':PARAM n: capitals'],
  ])('%s', (line) => {
    const at = line.search(/\bn\b/)
    expect(markedLines(line)).toEqual([`${line.slice(0, at)}«n»${line.slice(at + 1)}`])
  })

  test('one docstring names a parameter and its type', () => {
    expect(markedLines(':param n: the n', '    of n', ':type n: int', ':param m: n')).toEqual([
      ':param «n»: the n',
      '    of n',
      ':type «n»: int',
      ':param m: n',
    ])
  })

  test('two parameters share a field', () => {
    expect(markedLines(':param m, n: both')).toEqual([':param m, «n»: both'])
  })

  test.each([
    [':returns n: what n is'],
    [':raises n: when'],
    [':ivar n: an attribute'],
    [':rtype: n'],
    [':class:`n`: a role'],
    [':param m: n'],
    [':param n m: the type is n'],
    ['a :param n: in the midst'],
    [':note n: unknown'],
    ['n: prose'],
    ['@n: a decorator'],
  ])('no entry: %s', (line) => {
    expect(markedLines(line)).toEqual([line])
  })

  test('a field starts on the first line', () => {
    expect(marked("def f(n):\n    ':param n: x'\n", 'n')).toBe("def f(n):\n    ':param «n»: x'\n")
  })
})

describe('sections of Google', () => {
  test.each([
    ['n: how many'],
    ['n (int): how many'],
    ['n(int): how many'],
    ['n (Callable[[int], str], optional): how many'],
    ['n (dict(a=1)): nested'],
    ['n :'],
    ['n:'],
    ['*n: several'],
    [String.raw`\*n: several`],
    ['**n (int): several'],
    ['`n`: in backticks'],
    ['``n`` (int): in backticks'],
    ['m, n: both'],
    ['n -- dashes'],
    ['- n: in a list'],
    ['n (:class:`~a.B`): a role'],
  ])('%s', (line) => {
    const at = line.search(/\bn\b/)
    expect(markedLines('Args:', `    ${line}`)).toEqual(['Args:', `    ${line.slice(0, at)}«n»${line.slice(at + 1)}`])
  })

  test.each([
    ['Arguments:'],
    ['Parameters:'],
    ['Keyword Args:'],
    ['Keyword Arguments:'],
    ['Other Parameters:'],
    ['args:'],
    ['Args :'],
  ])('under %s', (title) => {
    expect(markedLines(title, '  n: x')).toEqual([title, '  «n»: x'])
  })

  test('entries stand at the least indentation of the section', () => {
    expect(
      markedLines('Args:', '    m: One', '        n: no entry', '    n (int): two', '', '        n: no entry'),
    ).toEqual(['Args:', '    m: One', '        n: no entry', '    «n» (int): two', '', '        n: no entry'])
  })

  test('a section ends where the indentation does', () => {
    const lines = ['Args:', '    m: One', 'n: prose', 'Returns:', '    n: no parameter', 'Raises:', '    n: neither']
    expect(markedLines(...lines)).toEqual(lines)
  })

  test('attributes and notes are no parameters', () => {
    const lines = ['Attributes:', '    n: an attribute', 'Note:', '    n: a note', 'Whatever:', '    n: x']
    expect(markedLines(...lines)).toEqual(lines)
  })

  test('arguments as PEP 257 has them need no indentation', () => {
    expect(markedLines('Keyword arguments:', 'm -- n', 'n -- the n', '', 'n -- a last one', '', 'n - prose')).toEqual([
      'Keyword arguments:',
      'm -- n',
      '«n» -- the n',
      '',
      '«n» -- a last one',
      '',
      'n - prose',
    ])
  })

  test('a title without entries has none', () => {
    expect(markedLines('Args:', 'n: prose at the indentation of the title')).toEqual([
      'Args:',
      'n: prose at the indentation of the title',
    ])
  })

  test('a title may be the first line', () => {
    const source = 'def f(n):\n    """Args:\n        n: x\n    """\n'
    expect(marked(source, 'n')).toBe(source.replace('n: x', '«n»: x'))
  })
})

describe('sections of NumPy', () => {
  test.each([
    ['n : int'],
    ['n : int, optional'],
    ['n: int'],
    ['n :'],
    ['m, n : int'],
    ['m, n, ... : int'],
    ["n : {'a', 'b'}"],
    ['*n : int'],
    ['`n` : int'],
    ["'n': int"],
    ['**n'],
    ['*m, **n'],
  ])('%s', (line) => {
    const at = line.search(/\bn\b/)
    expect(markedLines('Parameters', '----------', line)[2]).toBe(`${line.slice(0, at)}«n»${line.slice(at + 1)}`)
  })

  test('a bare name with a description is an entry, one without is not', () => {
    const lines = ['Parameters', '==========', 'n', '    The n', 'n', '', 'Prose of n']
    expect(markedLines(...lines)).toEqual(['Parameters', '==========', '«n»', '    The n', 'n', '', 'Prose of n'])
  })

  test('other sections are no parameters', () => {
    const lines = [
      'Returns',
      '-------',
      'n : int',
      '',
      'Attributes',
      '----------',
      'n : int',
      '',
      'See Also',
      '--------',
    ]
    expect(markedLines(...lines, 'n : like this')).toEqual([...lines, 'n : like this'])
  })

  test('descriptions are prose', () => {
    const lines = ['Parameters', '----------', 'm : int', '    n : no entry', '', '    n : neither']
    expect(markedLines(...lines)).toEqual(lines)
  })
})

describe('code', () => {
  test.each([
    [['Args:', '    m: One', '', '    >>> f(1)', '    n: output']],
    [['>>> f(1)', ':param n: output']],
    [['Like this::', '', '    :param n: in a literal block']],
    [['.. code-block:: python', '', '    :param n: in code']],
    [['```', ':param n: fenced', '```']],
  ])('%j has no entry', (lines) => {
    expect(markedLines(...lines)).toEqual(lines)
  })

  test('entries go on behind it', () => {
    expect(markedLines('>>> f(1)', '2', '', ':param n: x')).toEqual(['>>> f(1)', '2', '', ':param «n»: x'])
  })

  test('a fence that nothing closes hides nothing', () => {
    expect(markedLines('```', ':param n: x')).toEqual(['```', ':param «n»: x'])
  })
})

describe('how the string is written', () => {
  test.each([
    ['escapes that change the length', String.raw`def f(n): "\x41\u00e9\n:param n: \t\n:type n: x"`, 2],
    ['an escaped line ending', 'def f(n):\n    """\\\n:param n: x"""', 1],
    ['an astral character before it', 'def f(n):\n    """😀 \\U0001F600\n    :param n: 😀"""', 1],
    ['a raw string', String.raw`def f(n): r""":param \*n: x\n"""`, 1],
    ['the prefix u', 'def f(n): u":param n: x"', 1],
    ['strings one behind the other', 'def f(n):\n    "Do.\\n" \\\n     ":param n: x\\n" r""":type n: int"""', 2],
    ['CRLF', 'def f(n):\r\n    """Do.\r\n\r\n    Args:\r\n        n: x\r\n    """\r\n', 1],
    ['tabs', 'def f(n):\n\t"""Do.\n\n\tArgs:\n\t\tn: x\n\t"""\n', 1],
    ['tabs and spaces', 'def f(n):\n\t"""Do.\n\n        Args:\n\t\tn: x\n\t"""\n', 1],
    ['a name in escapes', String.raw`def f(n): ":param \x6e: x"`, 0],
    ['a name over two strings', 'def f(nn): ":param n" "n: x"', 0],
    ['unknown escapes', String.raw`def f(n): "\d :param\n:param \*n: x"`, 1],
  ])('%s', (_, source, count) => {
    const name = source.includes('(nn)') ? 'nn' : 'n'
    const entries = parameterEntries(docstringOf(source), name)
    expect(entries.map(({ start, end }) => source.slice(start, end))).toEqual(Array.from({ length: count }, () => name))
    for (const { start } of entries) expect(source.slice(0, start)).toMatch(/(?::(?:param|type) (?:\\\*)?|\n\s*)$/)
  })

  test('names are compared as Python does', () => {
    const source = 'def f(ﬁ):\n    ":param ﬁ: x"\n'
    expect(marked(source, 'fi')).toBe('def f(ﬁ):\n    ":param «ﬁ»: x"\n')
  })

  test('a longer name is another', () => {
    expect(markedLines(':param number: x', ':param an: x', ':param n2: n')).toEqual([
      ':param number: x',
      ':param an: x',
      ':param n2: n',
    ])
  })
})
