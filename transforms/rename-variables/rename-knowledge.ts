import { ToolError } from '../../src/errors.ts'
import { nearestName } from '../../src/text/nearest-name.ts'
import type { Candidate } from './candidate.ts'
import type { Choice } from './choice.ts'
import { reasonInProject } from './global-uses.ts'
import { concludeParameters } from './parameters/conclude-parameters.ts'
import type { ParameterKnowledge } from './parameters/parameter-knowledge.ts'
import type { RenameSurvey } from './rename-survey.ts'
import type { Renaming } from './renaming.ts'

/** A candidate and what the other files say of it. */
export interface KnownCandidate extends Candidate {
  /** For a global: the place in another file that takes it from its module. */
  readonly takenBy: string | undefined
}

/** What the project says about a renaming. Plain data. */
export interface RenameKnowledge {
  /** By the path of the file. */
  readonly candidates: ReadonlyMap<string, readonly KnownCandidate[]>
  readonly parameters: ParameterKnowledge | undefined
}

/**
 * Merges what the files say.
 * @throws ToolError where a name, or what `--in` and `--at` point at, is nowhere
 */
export function concludeRenames(
  surveys: readonly RenameSurvey[],
  renames: readonly Renaming[],
  choice: Choice,
): RenameKnowledge {
  requirePlace(surveys, choice)
  const all = surveys.flatMap(({ candidates }) => candidates)
  const paths = surveys.map(({ path }) => path)
  const uses = surveys.flatMap((survey) => survey.uses)
  requirePlaceName(surveys, renames, choice)
  for (const { from } of renames) requireBinding(from, all, surveys, choice)
  const known = all.map((each) => {
    const isGlobal = each.isChosen && each.home === 'module'
    return { ...each, takenBy: isGlobal ? reasonInProject(each, uses, paths) : undefined }
  })
  const parameters = surveys.flatMap((survey) => survey.parameters ?? [])
  const chosen = all.filter(({ isChosen }) => isChosen)
  return {
    candidates: byPath(known),
    parameters: renames.length > 0 ? concludeParameters(parameters, renames, chosen) : undefined,
  }
}

/** `--in` and `--at` point at something. */
function requirePlace(surveys: readonly RenameSurvey[], choice: Choice): void {
  if (choice.kind === 'all') return
  const places = surveys.flatMap(({ chosen }) => chosen ?? [])
  if (places.length === 0) {
    const paths = surveys.map(({ path }) => path).toSorted()
    throw nothingLike(`no file \`${choice.path}\` among ${countFiles(surveys)}`, nearestName(choice.path, paths))
  }
  if (choice.kind === 'at' || places.some(({ isThere }) => isThere)) return
  const name = choice.names.join('.')
  const scopes = places.flatMap((place) => place.scopes).toSorted()
  throw nothingLike(`no \`${name}\` in \`${choice.path}\``, nearestName(name, scopes))
}

function requirePlaceName(surveys: readonly RenameSurvey[], renames: readonly Renaming[], choice: Choice): void {
  if (choice.kind !== 'at' || renames.length === 0) return
  const names = surveys.flatMap(({ chosen }) => chosen?.name ?? [])
  if (names.length === 0)
    throw new ToolError('bad-usage', `no variable of this file is mentioned at \`${choice.given}\``)
  const isNamed = surveys.some(({ candidates }) => candidates.some(({ isChosen }) => isChosen))
  if (isNamed) return
  const wanted = renames.map(({ from }) => `\`${from}\``).join(' or ')
  throw new ToolError('bad-usage', `at \`${choice.given}\` stands \`${names[0]}\`, not ${wanted}`)
}

/** Something binds the name, where the user looks for it. */
function requireBinding(
  from: string,
  candidates: readonly Candidate[],
  surveys: readonly RenameSurvey[],
  choice: Choice,
): void {
  const bound = candidates.filter((candidate) => isMeant(candidate, from))
  const where = choice.kind === 'all' ? countFiles(surveys) : `\`${choice.given}\``
  if (bound.length === 0) {
    const nearest = surveys.flatMap((survey) => survey.nearest).toSorted()
    throw nothingLike(`0 bindings of \`${from}\` in ${countFiles(surveys)}`, nearestName(from, nearest))
  }
  if (choice.kind !== 'in' || bound.some(({ isChosen }) => isChosen)) return
  const elsewhere = bound.map(({ path, line }) => `${path}:${line}`).toSorted()[0]!
  throw new ToolError('bad-usage', `0 bindings of \`${from}\` in ${where}`, { hint: `it is bound at ${elsewhere}` })
}

function byPath(candidates: readonly KnownCandidate[]): ReadonlyMap<string, readonly KnownCandidate[]> {
  const found = new Map<string, KnownCandidate[]>()
  for (const candidate of candidates) {
    const same = found.get(candidate.path)
    if (same) same.push(candidate)
    else found.set(candidate.path, [candidate])
  }
  return found
}

/** The name as it is written, where the symbol table has it mangled. */
function isMeant(candidate: Candidate, from: string): boolean {
  return candidate.from === from || (from.startsWith('__') && candidate.from.endsWith(from))
}

function nothingLike(message: string, nearest: string | undefined): ToolError {
  return new ToolError('bad-usage', message, nearest === undefined ? {} : { hint: `did you mean \`${nearest}\`?` })
}

function countFiles(surveys: readonly unknown[]): string {
  return surveys.length === 1 ? '1 file' : `${surveys.length} files`
}
