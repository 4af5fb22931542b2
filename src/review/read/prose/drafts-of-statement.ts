import type { ClaimKind, LineRange } from '../../../claims/claim.ts'
import type { Inherited } from './inherited.ts'
import type { Draft } from './draft.ts'
import type { Statement } from './statement.ts'

/** Claims of these kinds are about their subjects together. */
const together: ReadonlySet<ClaimKind> = new Set(['naming', 'duplicate-code', 'assertion-style', 'other', 'no-claim'])
/** Nobody lists more in one sentence. */
const mostSplit = 50

/** The claims of a statement: one for each of the things that it names side by side, or for each of its lines. */
export function draftsOf(statement: Statement, inherited: Inherited): readonly Draft[] {
  const draft = toDraft(statement, inherited)
  const { kind, sideBySide, lines } = statement
  if (kind === undefined || together.has(kind)) return [draft]
  if (sideBySide.length > 1) {
    const shared = draft.subjects.filter((subject) => !sideBySide.includes(subject))
    const isPaired = lines.length === sideBySide.length
    return sideBySide.slice(0, mostSplit).map((subject, index) => {
      return { ...draft, subjects: [...shared, subject], lines: isPaired ? lines[index] : draft.lines }
    })
  }
  if (lines.length > 1) return lines.slice(0, mostSplit).map((each) => ({ ...draft, lines: each }))
  return [draft]
}

/** Where a point makes no claim that can be checked: what it names, or that it names nothing. */
export function plainDraft(statements: readonly Statement[], inherited: Inherited): readonly Draft[] {
  const asking = statements.filter(({ isNoClaim }) => !isNoClaim)
  const [first] = asking.length > 0 ? asking : statements
  if (!first) return []
  const kind = asking.length > 0 ? 'other' : 'no-claim'
  const shown = asking.find(({ isConcrete }) => isConcrete) ?? first
  return [toDraft({ ...shown, kind, isDenied: false, rule: undefined, figure: undefined, renames: [] }, inherited)]
}

function toDraft(statement: Statement, inherited: Inherited): Draft {
  const { kind = 'other', text, at, rule, figure, isDenied, lines } = statement
  const renames = kind === 'naming' || kind === 'assertion-style' ? statement.renames : []
  const subjects =
    statement.subjects.length > 0 || lines.length > 0 || kind === 'other' ? statement.subjects : inherited.subjects
  return {
    kind,
    text,
    at,
    rule,
    path: statement.path ?? inherited.path,
    subjects: subjectsWith(subjects, renames),
    renames,
    lines: lines.length === 0 ? inherited.lines : only(lines, kind),
    columns: [],
    figure,
    isDenied,
    suggestion: undefined,
  }
}

/** What is to be renamed is there. */
function subjectsWith(subjects: readonly string[], renames: Draft['renames']): readonly string[] {
  const proposed = new Set(renames.map(({ to }) => to))
  const named = [
    ...subjects,
    ...renames.map(({ from }) => from).filter((from) => !subjects.some((each) => each.startsWith(from))),
  ]
  return named.filter((subject) => !proposed.has(subject))
}

/** Of several lines a claim about several things has none of its own. */
function only(lines: readonly LineRange[], kind: ClaimKind): LineRange | undefined {
  return lines.length === 1 || kind !== 'naming' ? lines[0] : undefined
}
