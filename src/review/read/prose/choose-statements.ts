import type { Inherited } from './inherited.ts'
import type { Statement } from './statement.ts'

/**
 * The statements of a point that make its claims: those that name what they are about. Only where there are none, what
 * its title says of the things that its sentences name; else what it says in general.
 */
export function chooseStatements(statements: readonly Statement[], inherited: Inherited): readonly Statement[] {
  const filled = statements.map((each, index) => fill(each, statements.slice(Math.max(0, index - 12), index)))
  const made = filled.filter(({ kind, level }) => kind !== undefined && level !== 'names')
  const concrete = made.filter((each, index) => made[index]!.isConcrete && each.isConcrete)
  const chosen = firstFilled([merge(concrete), merge(titled(filled, inherited)), merge(made).slice(0, 1)])
  const standing = chosen.filter(({ isDenied }) => !isDenied)
  return standing.length > 0 ? standing : chosen
}

function firstFilled(choices: readonly (readonly Statement[])[]): readonly Statement[] {
  return choices.find(({ length }) => length > 0) ?? []
}

/** What a clause does not name, the sentences before it in the same point do: "`x` is bound in line 3. It is never read." */
function fill(statement: Statement, before: readonly Statement[]): Statement {
  const named = before.findLast(({ subjects }) => subjects.length > 0)
  const lines = statement.lines.length > 0 ? statement.lines : linesFor(statement, before)
  const subjects = statement.subjects.length > 0 || !named ? statement.subjects : named.subjects
  const from = subjects.at(-1) ?? ''
  const renames = statement.renames
    .map((each) => (each.from === '' ? { ...each, from: from.replace(/\(\)$/, '') } : each))
    .filter((each) => each.from !== '' && each.from !== each.to)
  const kept = statement.subjects.length > 0 ? statement.sideBySide : (named?.sideBySide ?? [])
  return { ...statement, lines, subjects, renames, sideBySide: kept }
}

/** Those of a title or of what is said before about the same; another claim keeps its lines to itself. */
function linesFor({ subjects }: Statement, before: readonly Statement[]): Statement['lines'] {
  const placed = before.findLast(({ lines }) => lines.length > 0)
  if (!placed) return []
  const isSame = subjects.length === 0 || placed.kind === undefined || placed.isTitle || placed.subjects.length === 0
  return isSame || placed.subjects.some((subject) => subjects.includes(subject)) ? placed.lines : []
}

/** The sentences that name something, with the kind that the title gives them. */
function titled(statements: readonly Statement[], inherited: Inherited): readonly Statement[] {
  const own = statements.find(({ isTitle, kind }) => isTitle && kind !== undefined)
  const kind = own?.kind ?? inherited.kind
  if (kind === undefined) return []
  const named = statements.filter(
    ({ isConcrete, isNoClaim, kind: other }) => isConcrete && !isNoClaim && (other === undefined || other === kind),
  )
  const [first] = named
  if (!first) return []
  const isDenied = own?.isDenied ?? false
  if (first === own) return [{ ...first, kind, isDenied }]
  const text = [own?.text ?? inherited.title ?? '', first.text].join(' ').trim()
  const at = own ? { start: own.at.start, end: first.at.end } : first.at
  return [{ ...first, kind, isDenied, text, at }]
}

/** One statement of each kind, or more where they name different things. */
function merge(statements: readonly Statement[]): readonly Statement[] {
  const merged: Statement[] = []
  for (const each of statements) {
    const index = merged.findIndex((other) => belongsTo(each, other))
    if (index < 0) merged.push(each)
    else merged[index] = join(merged[index]!, each)
  }
  return merged
}

function belongsTo(one: Statement, other: Statement): boolean {
  if (one.kind !== other.kind || one.isDenied !== other.isDenied) return false
  if (one.kind === 'naming' || one.subjects.length === 0 || other.subjects.length === 0) return true
  const names = other.subjects.map(lastPart)
  return one.subjects.some((subject) => names.includes(lastPart(subject))) && !isElsewhere(one, other)
}

/** `assertTrue` for `self.assertTrue()` */
function lastPart(subject: string): string {
  return subject.slice(subject.lastIndexOf('.') + 1).replace(/\(\)$/, '')
}

function isElsewhere(one: Statement, other: Statement): boolean {
  const [first, second] = [one.lines[0], other.lines[0]]
  return first !== undefined && second !== undefined && first.first !== second.first
}

function join(one: Statement, other: Statement): Statement {
  if (one.isTitle && !other.isTitle) return join(other, { ...one, isTitle: false })
  const known = new Set(one.subjects.map(lastPart))
  return {
    ...one,
    level: one.level === 'says' || other.level === 'says' ? 'says' : one.level,
    subjects: [...one.subjects, ...other.subjects.filter((subject) => !known.has(lastPart(subject)))],
    sideBySide: one.sideBySide.length > 0 ? one.sideBySide : other.sideBySide,
    renames: [
      ...one.renames,
      ...other.renames.filter(({ from }) => !one.renames.some((each) => lastPart(each.from) === lastPart(from))),
    ],
    lines: one.lines.length > 0 ? one.lines : other.lines,
    path: one.path ?? other.path,
    rule: one.rule ?? other.rule,
    figure: one.figure ?? other.figure,
    isConcrete: one.isConcrete || other.isConcrete,
  }
}
