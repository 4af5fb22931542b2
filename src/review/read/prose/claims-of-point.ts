import type { ClaimKind } from '../../../claims/claim.ts'
import { chooseStatements } from './choose-statements.ts'
import type { Draft, NumberedDrafts } from './draft.ts'
import { draftsOf, plainDraft } from './drafts-of-statement.ts'
import type { Inherited } from './inherited.ts'
import type { Point } from './point.ts'
import { readStatements } from './read-statements.ts'
import type { Statement } from './statement.ts'

/** The claims of a point and of those within it; first its own, those of numbered ones under their numbers. */
export function claimsOfPoint(point: Point, given: Inherited, names: ReadonlySet<string>): readonly NumberedDrafts[] {
  const inherited = withHeadings(point, given, names)
  const statements = point.passages.flatMap((passage) => readStatements(passage, names))
  const own = withSuggestions(point, ownDrafts(statements, inherited), inherited)
  const below = childInheritance(statements, inherited)
  const children = point.children.flatMap((child) => claimsOfPoint(child, below, names))
  return joinChildren(point.number, own, children)
}

function withHeadings({ headings, path, lines }: Point, given: Inherited, names: ReadonlySet<string>): Inherited {
  let inherited = given
  for (const heading of headings) {
    for (const each of readStatements(heading, names)) {
      const kind = kindOfTitle(each)
      const title = kind === undefined ? {} : { kind, title: each.text }
      inherited = { ...inherited, path: each.path ?? inherited.path, ...title }
    }
  }
  return { ...inherited, path: path ?? inherited.path, lines: lines ?? inherited.lines }
}

/** "Unused variables" tells what stands under it; "Error handling" does not. */
function kindOfTitle({ kind, level, isDenied }: Statement): ClaimKind | undefined {
  return level === 'says' && !isDenied ? kind : undefined
}

/** What leads to what is within a point: its title, and a last sentence with a colon; of a long text nothing else. */
function childInheritance(statements: readonly Statement[], inherited: Inherited): Inherited {
  const last = statements.at(-1)
  const leads = statements.filter((each) => each.isTitle || (each === last && each.text.trimEnd().endsWith(':')))
  const telling = statements.length <= 3 ? statements : leads
  const title = leads.find((each) => kindOfTitle(each)) ?? leads.find(({ kind }) => kind)
  const placed = telling.find(({ lines }) => lines.length === 1)
  return {
    path: telling.find(({ path }) => path !== undefined)?.path ?? inherited.path,
    lines: placed?.lines[0] ?? inherited.lines,
    subjects: telling.find(({ subjects }) => subjects.length > 0)?.subjects ?? inherited.subjects,
    kind: title?.kind ?? inherited.kind,
    title: title?.text ?? inherited.title,
  }
}

function ownDrafts(statements: readonly Statement[], inherited: Inherited): readonly Draft[] {
  const chosen = chooseStatements(statements, inherited)
  return chosen.length > 0 ? chosen.flatMap((each) => draftsOf(each, inherited)) : plainDraft(statements, inherited)
}

/** A suggestion block belongs to the first claim that something is wrong. */
function withSuggestions(
  { suggestions }: Point,
  drafts: readonly Draft[],
  { path, lines }: Inherited,
): readonly Draft[] {
  if (suggestions.length === 0) return drafts
  const claims = drafts.filter(({ kind }) => kind !== 'no-claim')
  const [first, ...rest] = claims
  const [suggested, ...more] = suggestions
  const base = first ?? { ...emptyDraft, path, lines, text: suggested!.text, at: suggested!.at }
  const others = more.map(({ text, at }) => ({ ...base, kind: 'other' as const, text, at, suggestion: text }))
  return [{ ...base, suggestion: suggested!.text }, ...rest, ...others]
}

const emptyDraft: Omit<Draft, 'text' | 'at'> = {
  kind: 'other',
  rule: undefined,
  path: undefined,
  subjects: [],
  renames: [],
  lines: undefined,
  columns: [],
  figure: undefined,
  isDenied: false,
  suggestion: undefined,
}

/**
 * What is under a point explains it, or is what it is all about: where one of the two makes claims that can be checked,
 * what the other says in general is none.
 */
function joinChildren(
  number: string | undefined,
  own: readonly Draft[],
  children: readonly NumberedDrafts[],
): readonly NumberedDrafts[] {
  const numbered = children.filter((child) => child.number !== undefined)
  const unnumbered = children.filter((child) => child.number === undefined)
  const below = unnumbered.flatMap(({ drafts }) => drafts)
  const isLead = numbered.length > 0 || hasCheckable(below)
  const kept = isLead ? own.filter((draft) => isCheckable(draft) && namesSomething(draft)) : own
  if (number === undefined && kept.length === 0) return children
  const drafts = withoutEmpty([...kept, ...(hasCheckable(kept) ? below.filter(isCheckable) : below)])
  return [...(drafts.length > 0 ? [{ number, drafts }] : []), ...numbered]
}

/** A title alone is no claim beside those that stand under it. */
function namesSomething({ subjects, rule, figure, lines, renames }: Draft): boolean {
  return subjects.length > 0 || renames.length > 0 || rule !== undefined || figure !== undefined || lines !== undefined
}

function hasCheckable(drafts: readonly Draft[]): boolean {
  return drafts.some(isCheckable)
}

function isCheckable({ kind }: Draft): boolean {
  return kind !== 'other' && kind !== 'no-claim'
}

/** Praise beside claims is none that anyone wants answered. */
function withoutEmpty(drafts: readonly Draft[]): readonly Draft[] {
  const claims = drafts.filter(({ kind }) => kind !== 'no-claim')
  return claims.length > 0 ? claims : drafts.slice(0, 1)
}
