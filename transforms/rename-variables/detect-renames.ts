import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Variable } from '../../src/python/semantics/scope.ts'
import { areEntangled, firstPlace, orderIn, variableNamed } from './candidate.ts'
import type { Choice } from './choice.ts'
import { keywordFindings } from './parameters/keyword-findings.ts'
import { renameFinding, type RenameFinding } from './rename-finding.ts'
import type { KnownCandidate, RenameKnowledge } from './rename-knowledge.ts'
import type { Renaming } from './renaming.ts'
import { togetherWithCalls } from './together-with-calls.ts'

/** What the user asked for. */
export interface RenameRequest {
  readonly renames: readonly Renaming[]
  readonly choice: Choice
  readonly exported: boolean
}

/** Candidates whose names change at once, and their variables in the file at hand. */
interface CandidateGroup {
  readonly candidates: readonly KnownCandidate[]
  readonly owners: readonly Variable[]
}

/** A finding for each variable that the renames name; variables that were not chosen are told of as refusals. */
export function* detectRenames(
  file: PythonFile,
  request: RenameRequest,
  knowledge: RenameKnowledge,
): Generator<RenameFinding> {
  const following = knowledge.parameters?.following.get(file.path) ?? []
  for (const group of candidateGroups(file, knowledge.candidates.get(file.path) ?? [], request)) {
    const first = group.candidates[0]!
    const follows = following.some(({ scope, from }) => scope === first.scope && from === first.from)
    yield first.isChosen || follows
      ? chosenFinding(file, group, request, knowledge)
      : otherFinding(file, group, request)
  }
  if (!knowledge.parameters) return
  for (const { keywordEdits, ...finding } of keywordFindings(knowledge.parameters, file)) {
    yield { ...finding, edits: keywordEdits }
  }
}

/** Variables that swap or hand on their names in one scope belong together; all others stand alone. */
function* candidateGroups(
  file: PythonFile,
  candidates: readonly KnownCandidate[],
  { renames }: RenameRequest,
): Generator<CandidateGroup> {
  const isEntangled = areEntangled(renames)
  const groups = new Map<KnownCandidate | number, KnownCandidate[]>()
  for (const each of candidates) {
    const key = isEntangled ? each.scope : each
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  for (const group of groups.values()) {
    const scope = file.scopes.all[group[0]!.scope]
    if (!scope || group[0]!.order !== orderIn(file, scope, renames)) continue
    const owners = group.flatMap(({ from }) => variableNamed(scope, from) ?? [])
    if (owners.length === group.length) yield { candidates: group, owners }
  }
}

function chosenFinding(
  file: PythonFile,
  { candidates, owners }: CandidateGroup,
  { exported }: RenameRequest,
  knowledge: RenameKnowledge,
): RenameFinding {
  const calls = togetherWithCalls(file, candidates, owners, knowledge.parameters)
  const wanted = candidates.map(({ to }, at) => ({ owner: owners[at]!, to, keywords: calls.keywords?.[at] ?? [] }))
  const taken = candidates.find(({ takenBy }) => takenBy !== undefined)?.takenBy
  const isPublic = candidates.some(({ home, from }) => home === 'module' && !from.startsWith('_'))
  const unsafe = isPublic && !exported ? 'code outside of these files may import it' : undefined
  return renameFinding(file, wanted, {
    exported,
    refused: taken ?? calls.refused,
    unsafe: calls.unsafe ?? unsafe,
    together: calls.together,
  })
}

/** Tells of a variable with the name that the user did not choose. */
function otherFinding(
  file: PythonFile,
  { candidates, owners }: CandidateGroup,
  { choice }: RenameRequest,
): RenameFinding {
  const at = firstPlace(owners[0]!)
  const names = candidates.map(({ from, to }) => `\`${from}\` to \`${to}\``).join(', ')
  const refused = reasonNotChosen(candidates[0]!, choice, owners[0]!.scope.kind === 'function')
  return { at, message: `rename ${names}: bound at ${file.lineOf(at.start)}`, refused, edits: [] }
}

function reasonNotChosen(
  { home, path, line, column, scopeName }: KnownCandidate,
  choice: Choice,
  isFunction: boolean,
): string {
  const place = `${path}:${line}:${column}`
  if (home === 'class') return 'a class attribute: it is reached through the class and its instances'
  if (home === 'module') return `a global: choose it with \`--at ${place}\``
  if (choice.kind !== 'in') return `not what was chosen: rename it with \`--at ${place}\``
  const way = isFunction ? `--in ${path}::${scopeName}` : `--at ${place}`
  return `outside \`--in ${choice.given}\`: rename it with \`${way}\``
}
