import { expect, test } from 'vitest'
import type { RecordFormat } from '../../../../src/review/read/formats/read-records.ts'
import { detectFormat } from '../../../../src/review/read/formats/read-records.ts'
import { filesOf, judgeIn } from '../../claims.ts'
import { brief, claimsIn, report } from './report.ts'

const reports: readonly (readonly [string, RecordFormat])[] = [
  ['ruff.json', 'ruff'],
  ['pylint.json', 'pylint'],
  ['pylint2.json', 'pylint2'],
  ['pylint.txt', 'flake8'],
  ['flake8.txt', 'flake8'],
  ['flake8-pylint.txt', 'flake8'],
  ['mypy.txt', 'mypy'],
  ['mypy-pretty.txt', 'mypy'],
  ['mypy.jsonl', 'mypy-json'],
]

test.each(reports)('%s is of the format %s', (name, format) => {
  expect(detectFormat(report(name))).toBe(format)
  expect(detectFormat(`\uFEFF${report(name).replaceAll('\n', '\r\n')}`)).toBe(format)
})

test.each(reports)('line endings and a mark at the start tell nothing: %s', (name, format) => {
  const text = report(name)
  const plain = claimsIn(text, format).map(brief)
  expect(plain.length).toBeGreaterThan(7)
  expect(claimsIn(`\uFEFF${text.replaceAll('\n', '\r\n')}`, format).map(brief)).toEqual(plain)
})

test.each(reports)('what a tool found is not refuted unless the tool is wrong: %s', (name, format) => {
  const files = filesOf({ 'orders.py': report('orders.py') })
  const judged = judgeIn(files, ...claimsIn(report(name), format, files.names()))
  const wrong = judged.filter(
    ({ verdict }) => !['confirmed', 'needs-decision', 'not-checkable'].includes(verdict.status),
  )
  const shown = wrong.map(({ verdict: { claim, status, summary } }) => `${claim.lines?.first} ${status}: ${summary}`)
  // `many` does return on every path: what stands behind its `return` never runs
  const behind =
    '31 refuted: every path of `many` ends in a `return` with a value or a `raise`; the last `return` is at line 32'
  expect(shown.filter((each) => each !== behind)).toEqual([])
})

test('flake8: the names that messages quote are the subjects', () => {
  expect(claimsIn(report('flake8.txt'), 'flake8').map(brief)).toMatchInlineSnapshot(`
    [
      "1 orders.py:1-1:1 F401 unused-import: os",
      "2 orders.py:2-2:1 F401 unused-import: np",
      "3 orders.py:3-3:1 F401 unused-import: Ordered",
      "4 orders.py:3-3:1 F401 unused-import: collections.deque",
      "5 orders.py:4-4:1 F401 unused-import: to_text",
      "6 orders.py:9-9:9 F841 unused-variable: größe",
      "7 orders.py:9-9:21 E702 other: ",
      "8 orders.py:9-9:29 F841 unused-variable: rest",
      "9 orders.py:12-12:9 F841 unused-variable: error",
      "10 orders.py:14-14:18 E711 compare-with-none: ",
      "11 orders.py:20-20:16 F821 undefined-name: undefined_thing",
      "12 orders.py:21-21:5 E722 bare-except: ",
      "13 orders.py:23-23:21 F821 undefined-name: missing",
    ]
  `)
})

test('flake8: its other format says the same but for columns', () => {
  const withoutColumn = claimsIn(report('flake8.txt'), 'flake8').map((claim) => brief({ ...claim, columns: [] }))
  expect(claimsIn(report('flake8-pylint.txt'), 'flake8').map(brief)).toEqual(withoutColumn)
})

test('mypy: functions are told by their lines, names by quotes; notes claim nothing', () => {
  const claims = claimsIn(report('mypy.txt'), 'mypy')
  expect(claims.map(brief)).toMatchInlineSnapshot(`
    [
      "1 orders.py:2-2:1 import-not-found other: ",
      "2 orders.py:8-8:5 no-untyped-def missing-type-hint: ",
      "3 orders.py:18-18:1 no-untyped-def missing-type-hint: ",
      "4 orders.py:20-20:16 name-defined undefined-name: undefined_thing",
      "5 orders.py:23-23:13 name-defined undefined-name: missing",
      "6 orders.py:26-26:1 no-untyped-def missing-type-hint: ",
      "7 orders.py:26-26:1 return missing-return: ",
      "8 orders.py:31-31:1 no-untyped-def missing-type-hint: ",
    ]
  `)
  expect(claimsIn(report('mypy.jsonl'), 'mypy-json').map(brief)).toEqual(
    claims.map((claim, index) => brief({ ...claim, id: String(index + 1) })),
  )
})

test('mypy: messages that are wrapped are whole again', () => {
  const texts = (name: string): readonly string[] => claimsIn(report(name), 'mypy').map(({ text }) => text)
  expect(texts('mypy-pretty.txt')).toEqual(texts('mypy.txt'))
})

test('pylint: the function that a record names is its subject, columns count from 0', () => {
  const claims = claimsIn(report('pylint.json'), 'pylint').filter(({ kind }) => kind !== 'other')
  expect(claims.map(brief)).toMatchInlineSnapshot(`
    [
      "1 orders.py:1-1:1 C0114 missing-docstring: ",
      "3 orders.py:7-7:1 C0115 missing-docstring: basket",
      "4 orders.py:7-7:1 C0103 naming: basket",
      "5 orders.py:7-7:1 R0205 call-style: basket",
      "6 orders.py:8-8:5 C0116 missing-docstring: basket.Total",
      "7 orders.py:8-8:5 C0103 naming: Total",
      "8 orders.py:8-8:21 C0103 naming: pricePerUnit",
      "9 orders.py:8-8:5 W0102 mutable-default: ",
      "14 orders.py:14-14:12 C0121 compare-with-none: ",
      "15 orders.py:8-8:5 R1710 missing-return: basket.Total",
      "16 orders.py:8-8:21 W0613 unused-variable: pricePerUnit",
      "17 orders.py:8-8:1 W0613 unused-variable: args",
      "18 orders.py:8-8:1 W0613 unused-variable: options",
      "19 orders.py:9-9:9 W0612 unused-variable: größe",
      "20 orders.py:9-9:29 W0612 unused-variable: rest",
      "21 orders.py:12-12:9 W0612 unused-variable: error",
      "23 orders.py:18-18:1 C0116 missing-docstring: Boot",
      "24 orders.py:18-18:1 C0103 naming: Boot",
      "25 orders.py:21-21:5 W0702 bare-except: ",
      "26 orders.py:20-20:16 E0602 undefined-name: undefined_thing",
      "27 orders.py:23-23:21 E0602 undefined-name: missing",
      "28 orders.py:18-18:1 R1710 missing-return: Boot",
      "29 orders.py:18-18:10 W0613 unused-variable: x",
      "30 orders.py:18-18:13 W0613 unused-variable: y",
      "31 orders.py:26-26:1 C0116 missing-docstring: guess",
      "32 orders.py:26-26:1 R1710 missing-return: guess",
      "33 orders.py:31-31:1 C0116 missing-docstring: many",
      "34 orders.py:31-31:1 R0913 too-many-arguments: many",
      "35 orders.py:31-31:1 R0917 too-many-arguments: many",
      "36 orders.py:33-33:5 W0101 unreachable-code: ",
      "39 orders.py:1-1:1 W0611 unused-import: os",
      "40 orders.py:2-2:1 W0611 unused-import: np",
      "41 orders.py:3-3:1 W0611 unused-import: Ordered",
      "42 orders.py:3-3:1 W0611 unused-import: deque",
      "43 orders.py:4-4:1 W0611 unused-import: to_text",
    ]
  `)
})

test('pylint: both of its formats say the same', () => {
  const old = claimsIn(report('pylint.json'), 'pylint').map(brief)
  expect(claimsIn(report('pylint2.json'), 'pylint2').map(brief)).toEqual(old)
})

test('ruff: one claim for each of its findings, on the line that it points at', () => {
  const claims = claimsIn(report('ruff.json'), 'ruff').filter(({ kind }) => kind !== 'missing-type-hint')
  expect(claims.map(brief)).toMatchInlineSnapshot(`
    [
      "1 orders.py:9-9:21 E702 other: ",
      "2 orders.py:8-8:9 N802 naming: Total",
      "3 orders.py:8-8:41 B006 mutable-default: ",
      "4 orders.py:8-8:5 RET503 missing-return: ",
      "5 orders.py:8-8:21 N803 naming: pricePerUnit",
      "6 orders.py:7-7:14 UP004 call-style: basket",
      "7 orders.py:7-7:7 N801 naming: basket",
      "8 orders.py:18-18:5 N802 naming: Boot",
      "9 orders.py:18-18:1 RET503 missing-return: ",
      "10 orders.py:26-26:1 RET503 missing-return: ",
      "11 orders.py:31-31:1 RET503 missing-return: ",
      "12 orders.py:31-31:5 PLR0913 too-many-arguments: ",
      "13 orders.py:31-31:5 PLR0917 too-many-arguments: ",
      "14 orders.py:13-13:29 RSE102 call-style: ",
      "15 orders.py:12-12:16 BLE001 bare-except: ",
      "16 orders.py:14-14:21 E711 compare-with-none: ",
      "17 orders.py:21-21:5 E722 bare-except: ",
      "18 orders.py:1-1:1 D100 missing-docstring: ",
      "19 orders.py:7-7:7 D101 missing-docstring: ",
      "25 orders.py:8-8:9 D102 missing-docstring: ",
      "29 orders.py:18-18:5 D103 missing-docstring: ",
      "31 orders.py:26-26:5 D103 missing-docstring: ",
      "39 orders.py:31-31:5 D103 missing-docstring: ",
      "40 orders.py:12-12:29 F841 unused-variable: error",
      "41 orders.py:20-20:16 F821 undefined-name: undefined_thing",
      "42 orders.py:23-23:17 F821 undefined-name: missing",
      "43 orders.py:1-1:8 F401 unused-import: os",
      "44 orders.py:2-2:17 F401 unused-import: numpy",
      "45 orders.py:3-3:40 F401 unused-import: collections.OrderedDict",
      "46 orders.py:3-3:49 F401 unused-import: collections.deque",
      "47 orders.py:4-4:27 F401 unused-import: json.dumps",
      "48 orders.py:9-9:23 F841 unused-variable: rest",
      "49 orders.py:9-9:9 F841 unused-variable: größe",
    ]
  `)
})

test('ruff: figures are what it counted, not its limits', () => {
  const [many] = claimsIn(report('ruff.json'), 'ruff').filter(({ kind }) => kind === 'too-many-arguments')
  expect(many!.figure).toEqual({ value: 6, unit: 'arguments' })
})

test('a record is where its claim is in the review', () => {
  const text = report('ruff.json')
  const [claim] = claimsIn(text, 'ruff')
  const record: unknown = JSON.parse(text.slice(claim!.at.start, claim!.at.end))
  expect(record).toMatchObject({ code: claim!.rule, message: claim!.text })
})

test('ruff: a fix that puts lines in the place of lines is a suggestion', () => {
  const place = (row: number, column: number) => ({ row, column })
  const finding = (content: string | null, from: object, to: object) =>
    JSON.stringify([
      {
        code: 'I001',
        filename: 'a.py',
        location: place(1, 1),
        end_location: place(2, 10),
        message: 'Import block is un-sorted or un-formatted',
        fix: { applicability: 'safe', edits: [{ content, location: from, end_location: to }] },
      },
    ])
  const suggestionOf = (text: string) => claimsIn(text, 'ruff').map(({ suggestion, lines }) => ({ suggestion, lines }))
  const lines = { first: 1, last: 2 }
  expect(suggestionOf(finding('import a\nimport b\n', place(1, 1), place(3, 1)))).toEqual([
    { suggestion: 'import a\nimport b\n', lines },
  ])
  expect(suggestionOf(finding('a', place(1, 8), place(2, 1)))).toEqual([{ suggestion: undefined, lines }])
  expect(suggestionOf(finding(null, place(1, 1), place(2, 1)))).toEqual([{ suggestion: undefined, lines }])
})

test('flake8 shows code under its findings, and counts', () => {
  const text = "a.py:3:1: F401 'os' imported but unused\nimport os\n^\n1     F401 'os' imported but unused\n1\n"
  expect(detectFormat(text)).toBe('flake8')
  expect(claimsIn(text, 'flake8').map(brief)).toEqual(['1 a.py:3-3:1 F401 unused-import: os'])
})

test('ruff writes its short form as flake8 does', () => {
  const text = 'a.py:3:1: F401 [*] `os` imported but unused\n'
  expect(claimsIn(text, detectFormat(text) as 'flake8').map(brief)).toEqual(['1 a.py:3-3:1 F401 unused-import: os'])
})

test('a drive letter is a part of the path', () => {
  const text = "C:\\code\\a.py:3:1: F401 'os' imported but unused\n"
  expect(claimsIn(text, detectFormat(text) as 'flake8')[0]!.path).toBe('C:\\code\\a.py')
})
