import ruff from '@astral-sh/ruff-wasm-nodejs'
import type { Claim, ClaimKind } from '../src/claims/claim.ts'
import type { PythonFile } from '../src/python/semantics/python-file.ts'
import { applyEdits, sortEdits } from '../src/text/edit-set.ts'
import type { Edit } from '../src/text/edit.ts'
import convertAssertions from '../transforms/convert-assertions.ts'
import wrapSelfFail from '../transforms/wrap-self-fail.ts'
import { editsOf, type RuffDiagnostic } from './ruff-diagnostic.ts'
import type { Wording } from './review-phrasings.ts'

interface ArgumentFacts {
  readonly name: string
  readonly line: number
  readonly isHinted: boolean
  readonly default: 'none' | 'mutable' | 'immutable' | 'other'
}

interface FunctionFacts {
  readonly name: string
  readonly path: string
  readonly line: number
  readonly body: number
  readonly end: number
  readonly hasDocstring: boolean
  readonly arguments: readonly ArgumentFacts[]
  readonly count: number
  /** Local names that are read, with the line that binds them first. */
  readonly read: readonly (readonly [string, number])[]
}

/** What `review_facts.py` says of a file. */
export interface FileFacts {
  readonly path: string
  readonly lines: number
  readonly functions: readonly FunctionFacts[]
  readonly usedImports: readonly { readonly name: string; readonly line: number }[]
  readonly handlers: readonly { readonly line: number; readonly isBare: boolean }[]
  readonly identities: readonly number[]
  readonly plainRaises: readonly { readonly line: number; readonly name: string }[]
  readonly assertions: readonly { readonly line: number; readonly method: string }[]
  readonly words: Readonly<Record<string, number>>
}

/** How a claim was made false; `drifted` ones are true, their line is off by 30. */
export type Way = 'true' | 'drifted' | 'wrong name' | 'wrong line' | 'property absent' | 'already done'

/** A claim whose truth is known. */
export interface MadeClaim {
  readonly kind: ClaimKind
  readonly words: Wording
  readonly way: Way
  /** The text that the claim is about, where that is not the file's own. */
  readonly text?: string
  /** Where the thing stands that a true claim is about. */
  readonly line?: number
}

type Diagnostic = RuffDiagnostic & { readonly message: string }

const select = ['F841', 'F401', 'D101', 'D102', 'D103', 'ANN001', 'B006', 'E722', 'E711', 'PLR0913', 'RSE102']
const workspace = new ruff.Workspace({ lint: { select }, preview: false }, ruff.PositionEncoding.Utf16)

/** All claims that can be made of a file: true ones out of findings, false ones out of what is otherwise. */
export function claimsAbout(file: PythonFile, facts: FileFacts): readonly MadeClaim[] {
  const found: readonly Diagnostic[] = workspace.check(file.text) as readonly Diagnostic[]
  const finding = (code: string): readonly Diagnostic[] => found.filter((each) => each.code === code)
  return [
    ...variableClaims(file, facts, finding('F841')),
    ...importClaims(file, facts, finding('F401')),
    ...docstringClaims(file, facts, [...finding('D102'), ...finding('D103')]),
    ...hintClaims(file, facts, finding('ANN001')),
    ...defaultClaims(file, facts, finding('B006')),
    ...handlerClaims(file, facts, finding('E722')),
    ...noneClaims(file, facts, finding('E711')),
    ...raiseClaims(file, facts, finding('RSE102')),
    ...lengthClaims(facts),
    ...argumentClaims(facts),
    ...assertionClaims(file, facts),
    ...failureClaims(file),
  ]
}

const nothing: Wording = { name: '', owner: '', line: 1, figure: 0 }
const absentName = 'zz_not_there'

function quoted({ message }: Diagnostic): string {
  return /`([^`]*)`/.exec(message)?.[1] ?? ''
}

/** Whether ruff says the same of a name elsewhere in a text. */
function isFound(code: string, name: string, text: string): boolean {
  const found = workspace.check(text) as readonly Diagnostic[]
  return found.some((each) => each.code === code && quoted(each) === name)
}

function fixed(file: PythonFile, diagnostic: Diagnostic): string | undefined {
  const edits = sortEdits(editsOf(file, diagnostic))
  return edits.length === 0 ? undefined : applyEdits(file.text, edits)
}

function edited(file: PythonFile, edits: readonly Edit[]): string {
  return applyEdits(file.text, sortEdits(edits))
}

/** A true claim, and the same with a line that is 30 off where its name is nowhere else. */
function trueClaims(kind: ClaimKind, words: Wording, isUnique: boolean): MadeClaim[] {
  const made: MadeClaim[] = [{ kind, words, way: 'true', line: words.line }]
  const line = words.line > 30 ? words.line - 30 : words.line + 30
  if (isUnique) made.push({ kind, words: { ...words, line }, way: 'drifted', line: words.line })
  return made
}

function functionAt({ functions }: FileFacts, line: number): FunctionFacts | undefined {
  return functions.findLast((each) => each.line <= line && line <= each.end)
}

function variableClaims(file: PythonFile, facts: FileFacts, found: readonly Diagnostic[]): MadeClaim[] {
  const kind = 'unused-variable'
  const made: MadeClaim[] = []
  for (const each of found) {
    const words = { ...nothing, name: quoted(each), line: each.start_location.row }
    const others = functionAt(facts, words.line)?.read ?? []
    // Both parsers are to agree.
    if (others.some(([name]) => name === words.name)) continue
    made.push(...trueClaims(kind, words, facts.words[words.name] === 1))
    const flagged = new Set(found.map(quoted))
    const other = others.find(([name]) => !flagged.has(name))
    made.push({ kind, words: { ...words, name: other?.[0] ?? absentName }, way: 'wrong name' })
    const text = fixed(file, each)
    if (text !== undefined && !isFound('F841', words.name, text)) {
      made.push({ kind, words, way: 'already done', text })
    }
  }
  for (const each of facts.functions) {
    const [read] = each.read
    if (!read || found.some((one) => quoted(one) === read[0])) continue
    made.push({ kind, words: { ...nothing, name: read[0], line: read[1] }, way: 'property absent' })
  }
  return made
}

function importClaims(file: PythonFile, facts: FileFacts, found: readonly Diagnostic[]): MadeClaim[] {
  const kind = 'unused-import'
  const made: MadeClaim[] = []
  // What a package imports may be meant for others: ruff says so of its finding, too.
  if (file.path.endsWith('__init__.py')) return []
  for (const each of found) {
    const words = { ...nothing, name: quoted(each).split(' as ').at(-1)!, line: each.start_location.row }
    // Ruff does not see what is added to `__all__` under a condition.
    if (isQuoted(words.name.split('.').at(-1)!, file.text)) continue
    made.push(...trueClaims(kind, words, facts.words[words.name] === 1))
    made.push({ kind, words: { ...words, name: facts.usedImports[0]?.name ?? absentName }, way: 'wrong name' })
    const text = fixed(file, each)
    if (text !== undefined) made.push({ kind, words, way: 'already done', text })
  }
  for (const { name, line } of facts.usedImports) {
    if (!found.some((one) => quoted(one).includes(name))) {
      made.push({ kind, words: { ...nothing, name, line }, way: 'property absent' })
    }
  }
  return made
}

function isQuoted(name: string, text: string): boolean {
  return text.includes(`'${name}'`) || text.includes(`"${name}"`)
}

function docstringClaims(file: PythonFile, facts: FileFacts, found: readonly Diagnostic[]): MadeClaim[] {
  const kind = 'missing-docstring'
  const made: MadeClaim[] = []
  const documented = facts.functions.filter(({ hasDocstring }) => hasDocstring)
  for (const each of found) {
    const owner = facts.functions.find(({ line }) => line === each.start_location.row)
    if (!owner || owner.hasDocstring) continue
    const words = { ...nothing, name: owner.name, line: owner.line }
    const same = facts.functions.filter(({ name }) => name === owner.name)
    made.push(...trueClaims(kind, words, facts.words[owner.name] === 1))
    const other = documented.find(({ name }) => facts.functions.filter((one) => one.name === name).length === 1)
    made.push({ kind, words: { ...words, name: other?.name ?? absentName }, way: 'wrong name' })
    const twin = same.find(({ hasDocstring }) => hasDocstring)
    if (twin) made.push({ kind, words: { ...words, line: twin.line }, way: 'wrong line' })
    if (same.length > 1 || owner.body === owner.line) continue
    const start = file.lines.offsetOf(owner.body)
    const indentation = /^[ \t]*/.exec(file.text.slice(start))?.[0] ?? ''
    const text = edited(file, [{ start, end: start, text: `${indentation}"""Do the thing."""\n` }])
    made.push({ kind, words, way: 'already done', text })
  }
  for (const { name, line } of documented)
    made.push({ kind, words: { ...nothing, name, line }, way: 'property absent' })
  return made
}

function hintClaims(file: PythonFile, facts: FileFacts, found: readonly Diagnostic[]): MadeClaim[] {
  const kind = 'missing-type-hint'
  const made: MadeClaim[] = []
  for (const each of found) {
    const { row: line, column } = each.start_location
    const owner = facts.functions.find((one) =>
      one.arguments.some((argument) => argument.name === quoted(each) && argument.line === line),
    )
    if (!owner || facts.functions.filter(({ name }) => name === owner.name).length > 1) continue
    const words = { ...nothing, name: quoted(each), owner: owner.name, line }
    made.push(...trueClaims(kind, words, facts.words[owner.name] === 1))
    made.push({ kind, words: { ...words, name: absentName, owner: absentName }, way: 'wrong name' })
    const at = file.lines.offsetOf(line) + column - 1 + words.name.length
    made.push({ kind, words, way: 'already done', text: edited(file, [{ start: at, end: at, text: ': object' }]) })
  }
  for (const owner of facts.functions) {
    for (const { name, line, isHinted } of owner.arguments) {
      if (isHinted) made.push({ kind, words: { ...nothing, name, owner: owner.name, line }, way: 'property absent' })
    }
  }
  return made
}

function defaultClaims(_: PythonFile, facts: FileFacts, found: readonly Diagnostic[]): MadeClaim[] {
  const kind = 'mutable-default'
  const made: MadeClaim[] = []
  const isOnly = (owner: FunctionFacts): boolean =>
    facts.functions.filter(({ name }) => name === owner.name).length === 1
  for (const owner of facts.functions.filter(isOnly)) {
    const mutable = owner.arguments.find((each) => each.default === 'mutable')
    const isFlagged = mutable && found.some((each) => each.start_location.row === mutable.line)
    if (mutable && isFlagged) {
      const words = { ...nothing, name: mutable.name, owner: owner.name, line: owner.line }
      made.push(...trueClaims(kind, words, false))
      const other = owner.arguments.find((each) => each.default === 'none' || each.default === 'immutable')
      if (other) made.push({ kind, words: { ...words, name: other.name }, way: 'wrong name' })
    }
    const plain = owner.arguments.find((each) => each.default === 'immutable')
    if (plain)
      made.push({
        kind,
        words: { ...nothing, name: plain.name, owner: owner.name, line: plain.line },
        way: 'property absent',
      })
  }
  return made
}

function handlerClaims(file: PythonFile, facts: FileFacts, found: readonly Diagnostic[]): MadeClaim[] {
  const kind = 'bare-except'
  const made: MadeClaim[] = []
  const named = facts.handlers.filter(({ isBare }) => !isBare)
  for (const [index, each] of found.entries()) {
    const words = { ...nothing, line: each.start_location.row }
    made.push(...trueClaims(kind, words, false))
    const other = named[index % Math.max(1, named.length)]
    if (other) made.push({ kind, words: { ...words, line: other.line }, way: 'wrong line' })
    const start = file.text.indexOf('except', file.lines.offsetOf(words.line))
    if (found.length === 1 && start >= 0) {
      const end = start + 'except'.length
      made.push({ kind, words, way: 'already done', text: edited(file, [{ start: end, end, text: ' Exception' }]) })
    }
  }
  for (const { line } of named.slice(0, 3)) made.push({ kind, words: { ...nothing, line }, way: 'property absent' })
  return made
}

function noneClaims(file: PythonFile, facts: FileFacts, found: readonly Diagnostic[]): MadeClaim[] {
  const kind = 'compare-with-none'
  const made: MadeClaim[] = []
  for (const each of found) {
    const words = { ...nothing, line: each.start_location.row }
    made.push(...trueClaims(kind, words, false))
    const line = facts.identities[0]
    if (line !== undefined && line !== words.line) made.push({ kind, words: { ...words, line }, way: 'wrong line' })
    const text = found.length === 1 ? fixed(file, each) : undefined
    if (text !== undefined) made.push({ kind, words, way: 'already done', text })
  }
  const lines = new Set(found.map(({ start_location }) => start_location.row))
  for (const line of facts.identities.slice(0, 3)) {
    if (!lines.has(line)) made.push({ kind, words: { ...nothing, line }, way: 'property absent' })
  }
  return made
}

function raiseClaims(file: PythonFile, facts: FileFacts, found: readonly Diagnostic[]): MadeClaim[] {
  const kind = 'call-style'
  const made: MadeClaim[] = []
  for (const each of found) {
    const line = each.start_location.row
    const name = /raise\s+([\w.]+)\s*\(/.exec(file.text.slice(file.lines.offsetOf(line)))?.[1]
    if (name === undefined) continue
    const words = { ...nothing, name, line }
    made.push(...trueClaims(kind, words, false))
    const text = fixed(file, each)
    const isOnly = file.text.split(`raise ${name}()`).length === 2
    if (text !== undefined && isOnly) made.push({ kind, words, way: 'already done', text })
    const other = facts.plainRaises.find((one) => one.name === name)
    if (other) made.push({ kind, words: { ...words, line: other.line }, way: 'wrong line' })
  }
  for (const { name, line } of facts.plainRaises.slice(0, 3)) {
    made.push({ kind, words: { ...nothing, name, line }, way: 'property absent' })
  }
  return made
}

function lengthClaims(facts: FileFacts): MadeClaim[] {
  const kind = 'function-too-long'
  const long = facts.functions.filter(({ line, end, name }) => {
    return end - line > 20 && facts.functions.filter((each) => each.name === name).length === 1
  })
  return long.flatMap(({ name, line, end }, index): MadeClaim[] => {
    const figure = end - line + 1
    const words = { ...nothing, name, line, figure }
    const other = long[(index + 1) % long.length]!
    const differs = Math.abs(other.end - other.line - (end - line)) > 20
    return [
      { kind, words, way: 'true', line },
      { kind, words: { ...words, figure: figure * 2 + 1 }, way: 'property absent' },
      ...(differs
        ? [
            {
              kind,
              words: { ...words, name: other.name, line: other.line, figure: figure + 500 },
              way: 'wrong name',
            } as const,
          ]
        : []),
    ]
  })
}

function argumentClaims(facts: FileFacts): MadeClaim[] {
  const kind = 'too-many-arguments'
  const many = facts.functions.filter(({ count, name }) => {
    return count > 6 && facts.functions.filter((each) => each.name === name).length === 1
  })
  return many.flatMap(({ name, line, count }): MadeClaim[] => {
    const words = { ...nothing, name, line, figure: count }
    return [
      { kind, words, way: 'true', line },
      { kind, words: { ...words, figure: count + 5 }, way: 'property absent' },
    ]
  })
}

const assertionContext = {
  options: {
    order: 'source',
    message: 'auto',
    aliases: true,
    equalNone: true,
    operatorChanging: true,
    booleans: false,
    types: false,
    newMethods: false,
    classReceivers: false,
  },
  knowledge: undefined,
} as const

function assertionClaims(file: PythonFile, facts: FileFacts): MadeClaim[] {
  const kind = 'assertion-style'
  const made: MadeClaim[] = []
  for (const finding of convertAssertions.detect(file, assertionContext)) {
    const edits = convertAssertions.edits(finding, file, assertionContext)
    if ('refused' in edits) continue
    const text = edited(file, edits)
    const name = finding.attribute.get('attribute').text
    const owner = /\bassert\w+/.exec(text.slice(finding.attribute.start))?.[0] ?? ''
    const words = { ...nothing, name, owner, line: file.lines.lineOf(finding.attribute.start) }
    if (owner === name) continue
    made.push(...trueClaims(kind, words, facts.words[name] === 1))
    if (facts.words[name] === 1) made.push({ kind, words, way: 'already done', text })
    made.push({ kind, words: { ...words, name: 'assertNothing' }, way: 'wrong name' })
  }
  return made
}

const failContext = { options: { style: 'raise', framework: 'auto' }, knowledge: undefined } as const

function failureClaims(file: PythonFile): MadeClaim[] {
  const kind = 'unhandled-failure'
  const made: MadeClaim[] = []
  for (const finding of wrapSelfFail.detect(file, failContext)) {
    const { at, fail } = finding
    if (!file.text.startsWith('self.fail', at.start) || isInTry(fail.call)) continue
    const words = { ...nothing, name: 'self.fail', line: file.lines.lineOf(at.start) }
    made.push(...trueClaims(kind, words, false))
    const edits = wrapSelfFail.edits(finding, file, failContext)
    const isOnly = file.text.split('self.fail').length === 2
    if (isOnly && !('refused' in edits)) made.push({ kind, words, way: 'already done', text: edited(file, edits) })
  }
  return made
}

function isInTry(node: PythonFile['tree']['root']['parent']): boolean {
  for (let outer = node; outer; outer = outer.parent) if (outer.is('try_statement')) return true
  return false
}

/** A made claim as a reader of reviews would hand it on. */
export function toClaim({ kind, words }: MadeClaim, id: string, text: string): Claim {
  const { name, owner, line, figure } = words
  const isAssertion = kind === 'assertion-style'
  const units = { 'function-too-long': 'lines', 'too-many-arguments': 'arguments' } as const
  const unit = kind === 'function-too-long' || kind === 'too-many-arguments' ? units[kind] : undefined
  return {
    id,
    kind,
    text,
    at: { start: 0, end: 0 },
    rule: undefined,
    path: undefined,
    subjects: [owner === '' || isAssertion ? '' : owner, name].filter((subject) => subject !== ''),
    renames: isAssertion ? [{ from: name, to: owner }] : [],
    lines: { first: line, last: line },
    columns: [],
    figure: unit && { value: figure, unit },
    isDenied: false,
    suggestion: undefined,
  }
}
