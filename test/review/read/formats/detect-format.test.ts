import { expect, test } from 'vitest'
import { ToolError } from '../../../../src/errors.ts'
import { detectFormat } from '../../../../src/review/read/formats/read-records.ts'

test.each([
  '',
  '   \n',
  'The variable `x` is unused.\n',
  '1. `flavors` is unused (a.py:12).\n2. `boot` has no docstring.\n',
  '- a.py:12: error: `flavors` is unused\n- a.py:13: error: `boot` is long\n',
  '1. a.py:12:1: F401 is what ruff says\n',
  'a.py:12: `flavors` is unused\n',
  'See a.py:\n\na.py:3:1: F401 `os` imported but unused\n\nIt is not wanted.\nNor is this.\nOr that.\n',
  '[see](a.md) the variable `x` is unused',
  '{"a": 1}',
  '[1, 2]',
  '["body", "path"]',
  'null',
  '3',
])('%j is text', (text) => {
  expect(detectFormat(text)).toBe('text')
})

test.each([
  ['[]', '--from ruff, --from pylint, --from github'],
  ['{"runs": [], "diagnostics": []}', '--from sarif, --from rdjson'],
  ['{"file": "a.py", "line": 3, "message": "", "location": {}}', '--from rdjsonl, --from mypy-json'],
  ['[{"message": "", "filename": "", "location": {}, "body": "", "path": ""}]', '--from ruff, --from github'],
  ["a.py:1:1: F401 'os' imported but unused\na.py:2: error: wrong  [misc]\n", '--from mypy, --from flake8'],
])('%s may be of two formats, which the user is asked', (text, hint) => {
  try {
    detectFormat(text)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(ToolError)
    expect(error).toMatchObject({ code: 'bad-usage', details: { hint: `say which: ${hint}` } })
  }
})

test('a message of mypy alone is one of mypy', () => {
  expect(detectFormat('Success: no issues found in 3 source files\n')).toBe('mypy')
})
