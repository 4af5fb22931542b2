/**
 * Compares `unify-call-style` with ruff's RSE102, UP039, UP004, PT001, PT023 and UP011 on a list of files, finding by
 * finding, and says by which rule each difference is meant. What no rule explains is listed, and should be nothing.
 *
 *     npm run compare:ruff-style -- <files and folders> [--list]
 */
import ruff from '@astral-sh/ruff-wasm-nodejs'
import { openParser } from '../src/project/open-parser.ts'
import type { PythonFile } from '../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../src/python/syntax/node.ts'
import { applyEdits, sortEdits } from '../src/text/edit-set.ts'
import transform from '../transforms/unify-call-style.ts'
import { judgeRaised } from '../transforms/unify-call-style/judge-raised.ts'
import type { StyleFinding } from '../transforms/unify-call-style/style-finding.ts'
import { parsedFiles } from './parsed-files.ts'
import { editsOf, offsetOf, type RuffDiagnostic } from './ruff-diagnostic.ts'

const select = ['RSE102', 'UP039', 'UP004', 'PT001', 'PT023', 'UP011']
const context = {
  options: {
    bareReferences: false,
    raiseParentheses: true,
    classParentheses: true,
    objectBase: true,
    pytestFixture: true,
    pytestMark: true,
    lruCache: true,
    mockAssertions: false,
  },
  knowledge: undefined,
}

/** Why one of the two is silent or refuses, by our reason; the first that fits. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/comment/, 'a comment in the parentheses is never lost'],
  [/small letter/, 'raise: what may be a function is reported and left'],
  [/has no name/, 'raise: the result of a call or a subscript may be anything'],
  [/is a function at/, 'raise: the name is a function as well'],
  [/metaclass of|__new__/, 'raise: a metaclass or `__new__` decides what a call makes'],
  [/not known to be an exception/, 'raise: what is no exception is not made'],
  [/stands before another base/, 'object: before another base the class cannot be made'],
  [/bound in another way/, 'decorator: the name is bound in another way as well'],
]

const workspace = new ruff.Workspace({ lint: { select }, preview: false }, ruff.PositionEncoding.Utf16)

await openParser('auto')
const isListing = process.argv.includes('--list')
const paths = process.argv.slice(2).filter((argument) => argument !== '--list')
const counts = new Map<string, number>()
let compared = 0
for (const file of parsedFiles(paths)) compare(file)
report()

function compare(file: PythonFile): void {
  const theirs: readonly RuffDiagnostic[] = workspace.check(file.text)
  if (theirs.some(({ code }) => code === null || code === 'invalid-syntax')) return
  compared += 1
  const waiting = new Set(theirs)
  for (const finding of transform.detect(file, context)) {
    const twins = theirs.filter((each) => isTwin(file, finding, each))
    for (const twin of twins) waiting.delete(twin)
    count(explain(file, finding, twins), `${file.path}:${file.lineOf(finding.at.start)}`)
  }
  for (const each of waiting) count(explainSilence(file, each), `${file.path}:${each.start_location.row} ${each.code}`)
}

function isTwin(
  file: PythonFile,
  { at, suppressedBy }: StyleFinding,
  { code, start_location }: RuffDiagnostic,
): boolean {
  const offset = offsetOf(file, start_location)
  // Some of ruff's places begin at the `@` of a decorator.
  const isInFront = offset < at.start && /^@[\s(]*$/.test(file.text.slice(offset, at.start))
  return suppressedBy.includes(code ?? '') && (isInFront || (at.start <= offset && offset < at.end))
}

function explain(file: PythonFile, finding: StyleFinding, twins: readonly RuffDiagnostic[]): string | undefined {
  const edits = transform.edits(finding, file, context)
  const [twin] = twins
  if ('refused' in edits) {
    const rule = reasons.find(([pattern]) => pattern.test(edits.refused))?.[1]
    return rule && `${rule}${twin ? '' : ' (ruff is silent)'}`
  }
  if (!twin) return explainMore(file, finding)
  const [mine, other] = [edits, editsOf(file, twin)].map((each) => applyEdits(file.text, sortEdits(each)))
  if (mine === other)
    return finding.unsafe === undefined ? 'same' : `same edits, unsafe here: ${kindOf(finding.unsafe)}`
  if (squeeze(mine) === squeeze(other)) return 'layout: spaces where the parentheses were'
  return twins.length > 1 ? 'object: listed twice, one finding a pass' : undefined
}

function kindOf(unsafe: string): string {
  return unsafe.replaceAll(/`[^`]*`/g, '…').replaceAll(/of \w+/g, 'of …')
}

/** We report what ruff does not. */
function explainMore(file: PythonFile, { at }: StyleFinding): string | undefined {
  const line = file.text.slice(at.start, (file.text.indexOf('\n', at.end) + 1 || file.text.length + 1) - 1)
  return /#\s*noqa/i.test(line) ? 'a comment on the line silences ruff (and the engine here)' : undefined
}

/** ruff reports what we do not. */
function explainSilence(file: PythonFile, { code, start_location }: RuffDiagnostic): string | undefined {
  const offset = offsetOf(file, start_location)
  const call = file.tree.nodeAt(offset, offset + 1).ancestor('call')
  if (code === 'RSE102' && call && isFunction(file, call.get('function'))) return 'raise: a function must be called'
  return undefined
}

function isFunction(file: PythonFile, callee: SyntaxNode): boolean {
  return judgeRaised(file, callee).kind === 'function'
}

function squeeze(text: string | undefined): string {
  return (text ?? '').replaceAll(/[\s\\]+/g, '')
}

function count(rule: string | undefined, place: string): void {
  const name = rule ?? 'unexplained'
  counts.set(name, (counts.get(name) ?? 0) + 1)
  if (rule === undefined || (isListing && rule !== 'same')) console.log(`${place}: ${name}`)
}

function report(): void {
  console.log(`${compared} files, ${counts.get('same') ?? 0} findings with the same edits`)
  for (const [rule, number] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (rule !== 'same') console.log(`${String(number).padStart(6)}  ${rule}`)
  }
  console.log(`${counts.get('unexplained') ?? 0} unexplained`)
}
