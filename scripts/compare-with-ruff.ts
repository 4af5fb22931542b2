/**
 * Compares `remove-unused-variables` with ruff's F841 on a list of files, finding by finding, and says by which rule
 * each difference is meant. The numbers are those of the list of edge cases in the project's notes; the words beside
 * them say the rule. What no rule explains is listed, and should be nothing.
 *
 *     npm run compare:ruff -- <files and folders> [--list]
 */
import ruff from '@astral-sh/ruff-wasm-nodejs'
import { openParser } from '../src/project/open-parser.ts'
import type { PythonFile } from '../src/python/semantics/python-file.ts'
import { isInRaisingContext } from '../src/python/semantics/raising-context.ts'
import { applyEdits, sortEdits } from '../src/text/edit-set.ts'
import { findUnused, type UnusedBinding } from '../transforms/remove-unused-variables/find-unused.ts'
import { readsOf } from '../transforms/remove-unused-variables/unread-bindings.ts'
import { stepEdits } from '../transforms/remove-unused-variables/step-edits.ts'
import { parsedFiles } from './parsed-files.ts'
import { editsOf, offsetOf, type RuffDiagnostic } from './ruff-diagnostic.ts'

interface Difference {
  readonly rule: string | undefined
  readonly place: string
}

const settings = {
  policy: 'keep',
  deadStores: false,
  renamesElements: false,
  dummy: /^(_|dummy|ignored_|unused_)/u,
} as const

const workspace = new ruff.Workspace({ lint: { select: ['F841'] }, preview: false }, ruff.PositionEncoding.Utf16)

await openParser('auto')
const paths = process.argv.slice(2).filter((arg) => arg !== '--list')
const isListing = process.argv.includes('--list')
const differences: Difference[] = []
let compared = 0
let same = 0
for (const file of parsedFiles(paths)) {
  compared += 1
  compare(file)
}
report()

function compare(file: PythonFile): void {
  const answers: readonly RuffDiagnostic[] = workspace.check(file.text)
  if (answers.some(({ code }) => code === null || code === 'invalid-syntax')) return
  const theirs = new Map(answers.map((answer) => [offsetOf(file, answer.start_location), answer]))
  const ours = new Map(findUnused(file, settings).map((finding) => [finding.at.start, finding]))
  for (const offset of new Set([...theirs.keys(), ...ours.keys()])) {
    const rule = explain(file, offset, theirs.get(offset), ours)
    if (rule === 'same') same += 1
    else differences.push({ rule, place: `${file.path}:${file.lineOf(offset)}` })
  }
}

function explain(
  file: PythonFile,
  offset: number,
  theirs: RuffDiagnostic | undefined,
  ours: ReadonlyMap<number, UnusedBinding>,
): string | undefined {
  const own = ours.get(offset)
  if (!own) return explainSilence(file, offset, ours)
  if (own.refused !== undefined) return explainRefusal(own.refused, theirs !== undefined)
  if (!theirs) return explainMore(file, own)
  return explainEdits(file, own, theirs)
}

/** ruff reports what we do not. */
function explainSilence(
  file: PythonFile,
  offset: number,
  ours: ReadonlyMap<number, UnusedBinding>,
): string | undefined {
  const node = file.tree.nodeAt(offset, offset + 1)
  const scope = file.scopes.variableAt(node)?.scope
  if (scope?.kind === 'module' || scope?.kind === 'class') return '17 names of modules and classes are never touched'
  if (settings.dummy.test(node.text)) return '14 a name that pylint or ruff takes for a dummy'
  const variable = file.scopes.variableAt(node)
  if (variable && readsOf(variable).length > 0) {
    const isHandler = variable.bindings.some((binding) => binding.node === node && binding.kind === 'except')
    return isHandler
      ? '8 the handler reads the name'
      : '12, 19 the name is read, in another round of the loop or behind a `del`'
  }
  const statement = node.ancestor('expression_statement')
  const isCovered = [...ours.values()].some(({ at, steps }) => {
    return statement?.contains(at) || steps.some((step) => step.kind === 'remove' && step.statement === statement)
  })
  return isCovered ? '4, 5, 6 one finding for a chain, an unpacking or a counter' : undefined
}

function explainRefusal(reason: string, isTheirs: boolean): string | undefined {
  const rules: readonly (readonly [RegExp, string])[] = [
    [/element of an unpacking|number of elements/, '5 one element of an unpacking is reported and left'],
    [/handler/, '8 the end of a handler unbinds the name'],
    [/nonlocal/, '11 a nested function binds the name'],
    [/deleted/, '12 the name is deleted'],
    [/may read every local name|names it/, '13 the scope is observed, or a text names the variable'],
    [/declar|type alias/, '16 a declaration is reported and left'],
    [/unbound|augmented/, '6 a counter is reported and left'],
    [/several items/, '7 the tuple would be several items'],
  ]
  const rule = rules.find(([pattern]) => pattern.test(reason))?.[1]
  return rule && `${rule}${isTheirs ? ' (ruff removes it)' : ' (ruff is silent)'}`
}

/** We report what ruff does not. */
function explainMore(file: PythonFile, { at, message, steps }: UnusedBinding): string | undefined {
  if (message.includes('only ever changed')) return '6 a counter that is only ever added to'
  if (message.includes('declared here')) return '16 a declaration goes with the last store'
  const variable = file.scopes.variableAt(at)
  if (!variable) return undefined
  if (variable.bindings.length > 1) return '22 ruff reports the last binding of a name, and the others a round later'
  if (
    steps.some(
      ({ kind }) => kind === 'remove' || kind === 'keep-value' || kind === 'drop-alias' || kind === 'drop-target',
    )
  ) {
    const target = at.parent
    if (target?.is('pattern_list', 'tuple_pattern', 'list_pattern', 'tuple', 'list'))
      return '5 an unpacking none of whose names is read'
  }
  if (/\bglobals\(\)|\blocals\(\)/.test(variable.scope.node.text)) return '13 ruff leaves scopes that call `locals()`'
  return undefined
}

function explainEdits(file: PythonFile, own: UnusedBinding, theirs: RuffDiagnostic): string | undefined {
  const [step] = own.steps
  if (!step) return undefined
  if (!theirs.fix) {
    if (step.kind === 'drop-capture') return '9 ruff does not edit patterns'
    if (step.kind === 'unwrap') return '10 ruff does not edit named expressions'
    return undefined
  }
  const [mine, other] = [own.steps.flatMap((each) => stepEdits(each)), editsOf(file, theirs)].map((each) =>
    applyEdits(file.text, sortEdits(each)),
  )
  if (mine === other) return own.unsafe === undefined ? 'same' : `${own.unsafe.split(':')[0]} (same edits, unsafe here)`
  if (squeeze(mine) === squeeze(other)) return '21 layout: blank lines, aligned lines, blanks beside a semicolon'
  if (step.kind === 'keep-value') {
    return isInRaisingContext(step.value)
      ? '2 the value may raise where an error is expected'
      : '3 the value may raise or have effects'
  }
  if (step.kind === 'remove' && step.leavesPass) return '21 all of the suite goes: one `pass` is written'
  if (step.kind === 'remove' && squeeze(other ?? '').length > squeeze(mine ?? '').length) {
    return '1 the value is proved to do nothing, or another removal keeps the suite'
  }
  return undefined
}

function squeeze(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, '')
}

function report(): void {
  const counts = new Map<string, number>()
  for (const { rule, place } of differences) {
    const name = rule ?? 'unexplained'
    counts.set(name, (counts.get(name) ?? 0) + 1)
    if (rule === undefined || isListing) console.log(`${place}: ${name}`)
  }
  console.log(`${compared} files, ${same} findings with the same edits`)
  for (const [rule, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${String(count).padStart(6)}  ${rule}`)
  console.log(`${counts.get('unexplained') ?? 0} unexplained`)
}
