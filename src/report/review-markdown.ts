import type { Evidence } from '../claims/evidence.ts'
import type { ProposedFix, Verdict } from '../review/verdict.ts'
import { statusWords, type ReviewResult } from './review-result.ts'
import { visible } from './visible.ts'

const quotedLength = 160

/** A reply to paste under a review, in its own numbering. */
export function reviewToMarkdown({ verdicts }: ReviewResult): string {
  return `${verdicts.map(answerTo).join('\n\n')}\n`
}

function answerTo(verdict: Verdict): string {
  const { claim, status, summary, drift } = verdict
  const word = statusWords[status]
  const head = `**${plain(claim.id)}. ${word.slice(0, 1).toUpperCase()}${word.slice(1)}**: ${sentence(summary)}`
  const parts = [
    head + (drift === undefined ? '' : ` (${sentence(drift)})`),
    claim.text.trim() === '' ? '' : `> ${quote(claim.text)}`,
    ...groupByPath(verdict.evidence).map(showEvidence),
    ...verdict.fixes.map((fix) => showFix(fix, status === 'fixed')),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** Evidence of one file together, each line once. */
function groupByPath(evidence: readonly Evidence[]): readonly (readonly Evidence[])[] {
  const groups = new Map<string, Evidence[]>()
  for (const each of evidence) groups.set(each.path, [...(groups.get(each.path) ?? []), each])
  return [...groups.values()]
}

function showEvidence(evidence: readonly Evidence[]): string {
  const lines = new Map<number, string>()
  for (const { excerpt, lines: range } of evidence) {
    for (const [index, line] of excerpt.split('\n').entries()) lines.set(range.first + index, line)
  }
  const sorted = [...lines].toSorted(([a], [b]) => a - b)
  const width = String(sorted.at(-1)?.[0] ?? '').length
  const code = sorted.map(([number, line]) => `${String(number).padStart(width)}  ${visible(line)}`).join('\n')
  const path = visible(evidence[0]!.path.replaceAll(/\s+/g, ' ')).replaceAll('`', "'")
  return `\`${path}\`:\n\n${fence(code, 'text')}`
}

function showFix({ transform, unsafe, diff }: ProposedFix, isMade: boolean): string {
  const safety = unsafe === undefined ? 'safe' : `unsafe: ${plain(unsafe)}`
  const head = `${isMade ? 'Done' : 'Ready'} with \`${transform}\` (${safety})`
  return isMade ? `${head}.` : `${head}:\n\n${fence(visible(diff.slice(Math.max(0, diff.indexOf('@@')))), 'diff')}`
}

/** A fence longer than any in the code. */
function fence(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}${language}\n${code.replace(/\n$/, '')}\n${ticks}`
}

function quote(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  return plain(line.length > quotedLength ? `${line.slice(0, quotedLength - 1)}…` : line)
}

/** Words of others: neither markup nor mentions of people come out of them. */
function plain(text: string): string {
  return visible(text.replaceAll(/\s+/g, ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;')
    .replaceAll(/[\\*_[\]#|~!]/g, '\\$&')
}

/** Our own words, in which code stands between backticks. */
function sentence(text: string): string {
  return visible(text.replaceAll(/\s+/g, ' '))
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : plain(part)))
    .join('')
}
