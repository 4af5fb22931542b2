import { expect, test } from 'vitest'
import { findLineReader } from '../../../src/python/semantics/line-numbers.ts'
import { PythonFile } from '../../../src/python/semantics/python-file.ts'
import { parse } from '../../../src/python/syntax/parse.ts'

function readerIn(text: string): string | undefined {
  const parsed = parse(text)
  if (parsed.kind === 'rejected') throw new Error(parsed.reason)
  return findLineReader(new PythonFile('a.py', parsed.tree))?.text
}

test.each([
  ['import sys\nsys.settrace(f)\n', 'settrace'],
  ['x = frame.f_lineno\n', 'f_lineno'],
  ['x = tb.tb_lineno\n', 'tb_lineno'],
  ['import ast\nimport bdb as _bdb\n', 'import bdb'],
  ['from dis import dis\n', 'from dis'],
  ['x = f.__code__.co_firstlineno\n', 'co_firstlineno'],
  ['x = node.lineno\nimport tracemalloc\n', undefined],
  ['# settrace\nx = "import bdb, f_lineno"\n', undefined],
])('%j', (text, reader) => {
  expect(readerIn(text)).toBe(reader)
})
