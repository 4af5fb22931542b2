import type { Claim, ClaimKind, LineRange } from '../../../claims/claim.ts'
import { kindOfSentence } from '../prose/kind-of-sentence.ts'
import { figureOfMessage } from '../rules/figure-of-message.ts'
import { kindOfMessage } from '../rules/kind-of-message.ts'
import { isLinterCode, kindOfRule, ruleOf } from '../rules/kind-of-rule.ts'
import { subjectsOfMessage } from '../rules/subjects-of-message.ts'
import type { FindingRecord } from './record.ts'

/** Longer messages say nothing more. */
const maximumMessage = 2000

export interface FindingSettings {
  readonly id: string
  /** The words of the files that may be names. */
  readonly names: ReadonlySet<string>
  /** Whether the rules of the tool are all known: then one that is not in the table is about something else. */
  readonly isKnownTool: boolean
}

/** The claim that a finding of a tool makes. */
export function claimOfFinding(finding: FindingRecord, { id, names, isKnownTool }: FindingSettings): Claim {
  const message = finding.message.slice(0, maximumMessage)
  const kind = kindOf(finding, message, isKnownTool)
  const { subjects, renames } = subjectsOfMessage(kind, message, { around: finding.around, names })
  const replacement = kind === 'other' ? finding.replacement : undefined
  return {
    id,
    kind,
    text: message,
    at: finding.at,
    rule: finding.rule === undefined ? undefined : ruleOf(finding.rule) || undefined,
    path: finding.path,
    subjects,
    renames,
    lines: replacement?.lines ?? pointedAt(kind, finding.lines),
    columns: finding.column === undefined ? [] : [finding.column],
    figure: figureOfMessage(kind, message),
    isDenied: false,
    suggestion: replacement?.text,
  }
}

function kindOf({ rule, ruleName }: FindingRecord, message: string, isKnownTool: boolean): ClaimKind {
  const kind = kindOfCited(rule) ?? kindOfCited(ruleName)
  if (kind !== undefined) return kindOfMessage(kind, message)
  if (isKnownTool || (rule !== undefined && isLinterCode(rule))) return 'other'
  return kindOfSentence(message) ?? 'other'
}

/** Codes of mypy that are words of English stand in the table in brackets. */
function kindOfCited(rule: string | undefined): ClaimKind | undefined {
  return rule === undefined ? undefined : (kindOfRule(rule) ?? kindOfRule(`[${rule}]`))
}

/** Of what a checker knows, a tool points at the start: how far the lines go depends on the tool. */
function pointedAt(kind: ClaimKind, lines: LineRange | undefined): LineRange | undefined {
  return lines && kind !== 'other' ? { first: lines.first, last: lines.first } : lines
}
