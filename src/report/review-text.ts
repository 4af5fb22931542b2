import type { Evidence } from '../claims/evidence.ts'
import type { ProposedFix, Verdict, VerdictStatus } from '../review/verdict.ts'
import { countVerdicts, isApplicable, isOpen, statusWords, type ReviewResult } from './review-result.ts'
import { colourDiff, type Palette } from './text.ts'
import { visible, visibleLine } from './visible.ts'

const textWidth = 100
const indentation = '     '
const statusWidth = Math.max(...Object.values(statusWords).map((word) => word.length))

/** A checked review for the terminal: claim, verdict, the lines that prove it, and the edit as a diff. */
export function reviewToText({ verdicts, warnings }: ReviewResult, palette: Palette): string {
  const notes = warnings.map((warning) => `${palette.yellow('warning')}: ${visibleLine(warning)}\n`)
  return [...notes, ...verdicts.map((verdict) => describeVerdict(verdict, palette))].join('')
}

/** The last line: how many claims got which verdict, and what can be done next. */
export function summarizeReview(result: ReviewResult): string {
  const { verdicts, wrote } = result
  const counts = [...countVerdicts(verdicts)].map(([status, count]) => `${count} ${wordFor(status, count)}`)
  const claims = `${verdicts.length} claim${verdicts.length === 1 ? '' : 's'}`
  const safe = verdicts.filter(isApplicable)
  const choices = verdicts.filter((verdict) => isOpen(verdict) && verdict.fixes.length > 0 && !isApplicable(verdict))
  const hints = [
    safe.length > 0 && !wrote ? `--write applies the edits of ${idsOf(safe)}` : '',
    choices.length > 0 ? `--accept ${choices.map(({ claim }) => claim.id).join(',')} applies those left to you` : '',
  ].filter(Boolean)
  const next = hints.length > 0 ? `  ${hints.join('; ')}\n` : ''
  return `${claims}: ${counts.length > 0 ? counts.join(', ') : 'nothing to check'}\n${visible(next)}`
}

function wordFor(status: VerdictStatus, count: number): string {
  return status === 'needs-decision' && count !== 1 ? 'need a decision' : statusWords[status]
}

function idsOf(verdicts: readonly Verdict[]): string {
  return verdicts.map(({ claim }) => claim.id).join(', ')
}

function describeVerdict(verdict: Verdict, palette: Palette): string {
  const { claim, status, summary, drift } = verdict
  const word = statusWords[status].padEnd(statusWidth)
  const head = `${palette.bold(visibleLine(claim.id).padEnd(4))} ${palette[toneOf(status)](word)}  ${visibleLine(summary)}\n`
  const quoted = `${indentation}${palette.dim(quote(claim.text))}\n`
  const drifted = drift === undefined ? '' : `${indentation}${palette.yellow(visibleLine(drift))}\n`
  return `${head}${claim.text.trim() === '' ? '' : quoted}${drifted}${describeEvidence(verdict.evidence, palette)}${verdict.fixes
    .map((fix) => describeFix(fix, status, palette))
    .join('')}\n`
}

function toneOf(status: VerdictStatus): 'green' | 'red' | 'yellow' | 'dim' {
  if (status === 'fixed' || status === 'confirmed' || status === 'already-done') return 'green'
  if (status === 'refuted' || status === 'failed') return 'red'
  return status === 'needs-decision' || status === 'not-located' ? 'yellow' : 'dim'
}

/** The words of the claim on one line, cut where they are long. */
function quote(text: string): string {
  const line = visibleLine(text.trim().replaceAll(/\s+/g, ' '))
  return line.length > textWidth ? `“${line.slice(0, textWidth - 1)}…”` : `“${line}”`
}

/** The lines of the code with their numbers, each once, and under the path where that changes. */
function describeEvidence(evidence: readonly Evidence[], palette: Palette): string {
  const shown = new Set<string>()
  let path: string | undefined
  let text = ''
  for (const each of evidence) {
    if (each.path !== path) text += `${indentation}${palette.cyan(visibleLine(each.path))}\n`
    path = each.path
    for (const [index, line] of each.excerpt.split('\n').entries()) {
      const number = each.lines.first + index
      const key = `${path}:${number}`
      if (!shown.has(key)) text += `${indentation}${palette.dim(`${String(number).padStart(6)} │`)} ${visible(line)}\n`
      shown.add(key)
    }
  }
  return text
}

function describeFix({ transform, unsafe, diff }: ProposedFix, status: VerdictStatus, palette: Palette): string {
  const note = unsafe === undefined ? palette.green('safe') : palette.yellow(`unsafe: ${visibleLine(unsafe)}`)
  const head = `${indentation}${palette.cyan(transform)}  ${note}\n`
  if (status === 'fixed') return head
  // The names of the file are told above, so that only the hunks are shown.
  const hunks = diff.slice(Math.max(0, diff.indexOf('@@')))
  const body = colourDiff(hunks, palette)
  return `${head}${body
    .split(/(?<=\n)/)
    .map((line) => `${indentation}${line}`)
    .join('')}`
}
