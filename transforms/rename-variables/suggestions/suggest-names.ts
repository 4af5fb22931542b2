import { nameStyleOf, spellName } from '../../../src/python/semantics/function-name/spell-name.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { Scope, Variable } from '../../../src/python/semantics/scope.ts'
import { isConventional } from './conventional-use.ts'
import type { Evidence } from './evidence.ts'
import { findEvidence } from './find-evidence.ts'
import { liveRange } from './live-range.ts'
import { poorName } from './poor-name.ts'

/** A variable with a poor name, and what it could be called. */
export interface NameSuggestion {
  readonly variable: Variable
  /** A proper name, free in the scope and all scopes within; undefined where nothing speaks for a better one. */
  readonly name: string | undefined
  /** Why the name is poor, and what the suggestion is made from or why there is none; with 1-based lines. */
  readonly message: string
}

/** A name, or what stands in its way. */
interface Proposal {
  readonly variable: Variable
  readonly complaint: string
  readonly evidence?: Evidence
  readonly name?: string
  readonly obstacle?: string
}

/**
 * The parameters and locals of a function whose names tell too little for how long they live, in the order in which
 * they first occur. Scopes of other kinds have none: a module's names are for others to read, a comprehension is short.
 */
export function suggestNames(file: PythonFile, scope: Scope): readonly NameSuggestion[] {
  if (scope.kind !== 'function') return []
  const proposals: Proposal[] = []
  for (const variable of scope.variables.values()) {
    const complaint = complaintAbout(file, variable)
    if (complaint !== undefined) proposals.push(propose(file, variable, complaint))
  }
  return proposals.map((proposal) => describe(file, settle(proposal, proposals)))
}

const otherKinds: ReadonlySet<string> = new Set(['import', 'definition', 'class', 'type-parameter', 'type-alias'])

/** `` `d` says nothing and is read over 34 lines ``; undefined for a name that does. */
function complaintAbout(file: PythonFile, variable: Variable): string | undefined {
  if (variable.owner !== variable || !variable.isSymbol) return undefined
  const poor = poorName(variable.name, variable.scope)
  if (poor === undefined || variable.bindings.some(({ kind }) => otherKinds.has(kind))) return undefined
  if (isConventional(variable)) return undefined
  const { lines, reads } = liveRange(file, variable)
  if (reads === 0 || (lines <= 10 && reads < 3)) return undefined
  return `${poor} and is read ${lines > 10 ? `over ${lines} lines` : `${reads} times`}`
}

/** The first name that something speaks for and nothing against. */
function propose(file: PythonFile, variable: Variable, complaint: string): Proposal {
  let refused: Proposal | undefined
  for (const evidence of findEvidence(variable)) {
    const proposal = judge(file, { variable, complaint, evidence })
    if (proposal.name !== undefined) return proposal
    refused ??= proposal
  }
  return refused ?? { variable, complaint }
}

function judge(file: PythonFile, proposal: Required<Pick<Proposal, 'variable' | 'complaint' | 'evidence'>>): Proposal {
  const { variable, evidence } = proposal
  const wanted = evidence.words.join('_')
  // `match` is a soft keyword: nothing speaks against a variable of that name
  const name = wanted === 'match' ? wanted : spellName(evidence.words, nameStyleOf(file))
  if (name === undefined) return { ...proposal, obstacle: `\`${wanted}\` is a keyword, a builtin or no name` }
  if (name.length < 3 || poorName(name, variable.scope)) return { ...proposal, obstacle: `\`${name}\` is no better` }
  const rival = findRival(variable.scope, name)
  if (!rival) return { ...proposal, name }
  const line = lineOfFirst(file, rival)
  return { ...proposal, obstacle: `\`${name}\` is in use at ${line}` }
}

/** A variable of this name in a scope or any within. */
function findRival(scope: Scope, name: string): Variable | undefined {
  const waiting: Scope[] = [scope]
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    const rival = each.variables.get(name)
    if (rival) return rival
    waiting.push(...each.children)
  }
  return undefined
}

function lineOfFirst(file: PythonFile, { bindings, references, declarations }: Variable): number {
  const nodes = [...bindings, ...references].map(({ node }) => node)
  return file.lineOf(Math.min(...[...nodes, ...declarations].map(({ start }) => start), file.text.length))
}

/** Two variables that would get one name keep theirs. */
function settle(proposal: Proposal, all: readonly Proposal[]): Proposal {
  const { name, ...rest } = proposal
  if (name === undefined) return proposal
  const rival = all.find((other) => other !== proposal && other.name === name)
  return rival ? { ...rest, obstacle: `\`${rival.variable.name}\` would be \`${name}\` as well` } : proposal
}

function describe(file: PythonFile, { variable, complaint, evidence, name, obstacle }: Proposal): NameSuggestion {
  if (!evidence) return { variable, name, message: `${complaint}; nothing it is bound to gives a better name` }
  const origin = `${complaint}; ${evidence.source} at ${file.lineOf(evidence.node.start)}`
  return { variable, name, message: name === undefined ? `${origin}, but ${obstacle}` : `${origin}: \`${name}\`` }
}
