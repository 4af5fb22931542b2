import { expect, test } from 'vitest'
import { detectFormat, readRecords } from '../../../../src/review/read/formats/read-records.ts'
import { filesOf, judgeIn } from '../../claims.ts'
import { brief, claimsIn } from './report.ts'

/** A log with one run. */
function log(results: readonly unknown[], run: object = {}): string {
  const tool = { driver: { name: 'a checker', rules: [] } }
  return JSON.stringify(
    { version: '2.1.0', runs: [{ tool, columnKind: 'unicodeCodePoints', ...run, results }] },
    null,
    1,
  )
}

function result(given: object = {}): object {
  return { ruleId: 'F401', message: { text: '`os` imported but unused' }, locations: [at('a.py')], ...given }
}

function at(uri: string, given: object = {}): object {
  const region = { startLine: 3, startColumn: 8, endLine: 3, endColumn: 10 }
  return { physicalLocation: { artifactLocation: { uri, ...given }, region } }
}

function read(results: readonly object[], run: object = {}): readonly string[] {
  return claimsIn(log(results, run), 'sarif').map(brief)
}

function warnings(text: string): readonly string[] {
  return readRecords(text, 'sarif', { names: new Set() }).warnings
}

test('a log is told by its runs', () => {
  expect(detectFormat(log([]))).toBe('sarif')
})

test('results are numbered through all runs, and are where they are in the text', () => {
  const runs = [{ results: [result()] }, {}, { results: [result({ ruleId: 'D100' }), result()] }]
  const text = JSON.stringify({ runs })
  const claims = claimsIn(text, 'sarif')
  expect(claims.map(brief)).toEqual([
    '1 a.py:3-3:8 F401 unused-import: os',
    '2 a.py:3-3:8 D100 missing-docstring: ',
    '3 a.py:3-3:8 F401 unused-import: os',
  ])
  const second: unknown = JSON.parse(text.slice(claims[1]!.at.start, claims[1]!.at.end))
  expect(second).toEqual(runs[2]!.results![0])
})

test('of keys that come twice the last one counts, for the place too', () => {
  const first = JSON.stringify(result({ ruleId: 'D100' }))
  const text = `{"runs": [{"results": [${first}, ${first}], "results": [${JSON.stringify(result())}]}]}`
  const [claim, ...more] = claimsIn(text, 'sarif')
  expect(more).toEqual([])
  expect(claim!.rule).toBe('F401')
  expect(claim!.at.start).toBe(text.lastIndexOf('{"ruleId"'))
})

test('rules are cited by their index, in the driver or an extension, and known by a second name', () => {
  const tool = {
    driver: { rules: [{ id: 'X1' }, { id: 'X2', name: 'unused-import' }] },
    extensions: [{ rules: [{ id: 'F841' }] }],
  }
  const cited = (rule: object) => result({ ruleId: undefined, ...rule })
  expect(read([cited({ ruleIndex: 1 }), cited({ rule: { index: 1 } })], { tool })).toEqual([
    '1 a.py:3-3:8 X2 unused-import: os',
    '2 a.py:3-3:8 X2 unused-import: os',
  ])
  expect(read([cited({ rule: { index: 0, toolComponent: { index: 0 } } })], { tool })).toEqual([
    '1 a.py:3-3:8 F841 unused-variable: os',
  ])
})

test('messages are found by their id, with their arguments', () => {
  const tool = {
    driver: {
      rules: [{ id: 'F401', messageStrings: { own: { text: "'{0}' is {{not}} used{1}" } } }],
      globalMessageStrings: { shared: { text: "'{0}' is idle" } },
    },
  }
  const said = (message: object) => claimsIn(log([result({ message })], { tool }), 'sarif')[0]!
  expect(said({ id: 'own', arguments: ['os'] })).toMatchObject({ text: "'os' is {not} used{1}", subjects: ['os'] })
  expect(said({ id: 'shared', arguments: ['os'] }).text).toBe("'os' is idle")
  expect(said({ markdown: 'remove [`os`](1)' }).text).toBe('remove `os`')
})

test('addresses: bases, indices, percent signs and `file://`', () => {
  const run = {
    originalUriBaseIds: {
      ROOT: { uri: 'file:///build/' },
      SOURCE: { uri: 'src/', uriBaseId: 'ROOT' },
      LOOP: { uri: 'a/', uriBaseId: 'LOOP' },
    },
    artifacts: [{ location: { uri: 'c.py', uriBaseId: 'SOURCE' } }],
  }
  const pathOf = (location: object) => claimsIn(log([result({ locations: [location] })], run), 'sarif')[0]!.path
  expect(pathOf(at('b.py', { uriBaseId: 'SOURCE' }))).toBe('src/b.py')
  expect(pathOf(at('b.py', { uriBaseId: 'ROOT' }))).toBe('b.py')
  expect(pathOf(at('b.py', { uriBaseId: 'UNKNOWN' }))).toBe('b.py')
  expect(pathOf(at('b.py', { uriBaseId: 'LOOP' }))).toMatch(/^(?:a\/){10}b\.py$/)
  expect(pathOf(at('b.py', { uriBaseId: 'toString' }))).toBe('b.py')
  expect(pathOf({ physicalLocation: { artifactLocation: { index: 0 } } })).toBe('src/c.py')
  expect(pathOf(at('file:///build/b%20c.py', { uriBaseId: 'SOURCE' }))).toBe('file:///build/b%20c.py')
})

test('an address that is encoded or absolute finds its file, one that leads elsewhere none', () => {
  const files = filesOf({ 'b c.py': 'x = 1\n\nimport os\n' })
  const uris = ['b%20c.py', 'file:///project/b%20c.py', '../b%20c.py', 'file:///etc/passwd']
  const claims = claimsIn(log(uris.map((uri) => result({ locations: [at(uri)] }))), 'sarif')
  const statuses = judgeIn(files, ...claims).map(({ verdict }) => verdict.status)
  expect(statuses).toEqual(['confirmed', 'confirmed', 'out-of-scope', 'out-of-scope'])
})

test('a fix that puts lines in the place of lines is a suggestion for what nothing else answers', () => {
  const fix = (deletedRegion: object, text: string, uri = 'a.py') => ({
    artifactChanges: [{ artifactLocation: { uri }, replacements: [{ deletedRegion, insertedContent: { text } }] }],
  })
  const suggestion = (...fixes: object[]) => {
    const [claim] = claimsIn(log([result({ ruleId: 'X1', message: { text: 'sort this' }, fixes })]), 'sarif')
    return claim!.suggestion === undefined ? undefined : [claim!.suggestion, claim!.lines]
  }
  const whole = fix({ startLine: 3, endLine: 4 }, 'import a')
  expect(suggestion(whole)).toEqual(['import a', { first: 3, last: 4 }])
  expect(suggestion(fix({ startLine: 3, startColumn: 1, endLine: 5, endColumn: 1 }, 'import a\n'))).toEqual([
    'import a\n',
    { first: 3, last: 4 },
  ])
  expect(suggestion(fix({ startLine: 3, startColumn: 5 }, 'a'))).toBeUndefined()
  expect(suggestion(fix({ startLine: 3, startColumn: 1, endColumn: 4 }, 'a'))).toBeUndefined()
  expect(suggestion(fix({ startLine: 3 }, ''))).toBeUndefined()
  expect(suggestion(fix({ startLine: 3 }, 'a', 'b.py'))).toBeUndefined()
  expect(suggestion(whole, whole)).toBeUndefined()
})

test('what passes, is gone or suppressed is no claim', () => {
  const results = [
    result({ kind: 'pass' }),
    result({ baselineState: 'absent' }),
    result({ suppressions: [{ kind: 'inSource' }] }),
    result({ suppressions: [{ status: 'rejected' }] }),
  ]
  const { claims, warnings: said } = readRecords(log(results), 'sarif', { names: new Set() })
  expect(claims.map(({ id }) => id)).toEqual(['4'])
  expect(said).toEqual([
    'results[0] was passed over: its kind is `pass`',
    'results[1] was passed over: it is no longer there',
    'results[2] was passed over: it is suppressed',
  ])
})

test('rules of other tools are told by what they say', () => {
  const [claim] = claimsIn(
    log([result({ ruleId: 'example/rule', message: { text: 'The function `boot` has no docstring' } })]),
    'sarif',
  )
  expect(claim!.kind).toBe('missing-docstring')
})

test('a code that is in no table is about something else, whatever its words', () => {
  const [claim] = claimsIn(
    log([result({ ruleId: 'DOC201', message: { text: '`return` is not documented in docstring' } })]),
    'sarif',
  )
  expect(claim).toMatchObject({ kind: 'other', subjects: [] })
})

test('what is wrong is said with its place, and the rest is read', () => {
  const faulty: readonly unknown[] = [
    null,
    result({ message: 'unused' }),
    result({ message: {} }),
    result({ locations: [{ physicalLocation: { region: { startLine: '3' } } }] }),
    result({ locations: {} }),
  ]
  expect(warnings(log([...faulty, result()]))).toEqual(
    [
      '`results[0]` is null where an object is wanted',
      '`results[1].message` is a string where an object is wanted',
      '`results[2].message` has no text',
      '`results[3].locations[0].physicalLocation.region.startLine` is a string where a number is wanted',
      '`results[4].locations` is an object where an array is wanted',
    ].map((fault, index) => `results[${index}] was passed over: ${fault}`),
  )
  expect(warnings('{"runs": [3, {"results": [4]}]}')).toEqual([
    'runs[0] was passed over: it is no run with results',
    'runs[1].results[0] was passed over: `runs[1].results[0]` is a number where an object is wanted',
  ])
})

test('what a run says about its tool does not keep its results from being read', () => {
  const text = log([result()], { tool: 'ruff' })
  expect(warnings(text)).toEqual(['runs[0] was passed over: what it says about its tool and files cannot be read'])
  expect(readRecords(text, 'sarif', { names: new Set() }).claims.map(({ rule }) => rule)).toEqual(['F401'])
})

test.each([0, -1, 1e300, 2 ** 53, 1.5])('a line %d is none', (startLine) => {
  const locations = [{ physicalLocation: { artifactLocation: { uri: 'a.py' }, region: { startLine } } }]
  expect(read([result({ locations })])).toEqual(['1 a.py:: F401 unused-import: os'])
})

test.each(['{"runs": 3}', '{"runs": null}', '{}', '[]', 'null', '3'])('%s is no log', (text) => {
  expect(() => warnings(text)).toThrow(/^the review is not SARIF: /)
})

test('text that is cut off is no JSON', () => {
  expect(() => warnings(log([result()]).slice(0, -5))).toThrow('the review is not JSON')
  expect(() => detectFormat(log([result()]).slice(0, -5))).toThrow('the review looks like JSON and is none')
})
