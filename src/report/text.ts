import type { AppliedFinding, FileOutcome, LeftAloneFinding, LeftAloneKind } from '../engine/outcome.ts'
import { countOutcomes, leftAloneOf, type RunResult } from './run-result.ts'
import { visible, visibleLine } from './visible.ts'

/** How parts of a report look: identity functions where there are no colours. */
export interface Palette {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  green(text: string): string
  yellow(text: string): string
  cyan(text: string): string
}

export interface TextSettings {
  readonly palette: Palette
  /** Also list what was left alone. */
  readonly showRefusals: boolean
}

/** What is said about one file before its diff: a line a finding, aligned; empty when there is nothing to say. */
export function describeOutcome(outcome: FileOutcome, { palette, showRefusals }: TextSettings): string {
  if (outcome.kind === 'skipped' || outcome.kind === 'failed') return describeFault(outcome, palette)
  const applied = outcome.kind === 'changed' ? outcome.applied : []
  const leftAlone = leftAloneOf(outcome).filter(({ leftAlone: kind }) => showRefusals || isTakenBack(kind))
  const rows = [...applied.map(appliedRow), ...leftAlone.map(leftAloneRow)].sort(byPlace)
  const placeWidth = Math.max(...rows.map((row) => row.place.length))
  const transformWidth = Math.max(...rows.map((row) => row.transform.length))
  return rows
    .map(({ place, transform, message, note, isDefect }) => {
      const where = palette.bold(visibleLine(`${outcome.path}:${place}`)) + ' '.repeat(placeWidth - place.length)
      const what = palette.cyan(transform.padEnd(transformWidth))
      const tone = isDefect ? 'red' : note === 'safe' ? 'green' : 'yellow'
      return `${where}  ${what}  ${visibleLine(message)}  ${palette[tone](visibleLine(note))}\n`
    })
    .join('')
}

/** What was edited and is no longer is shown to everyone. */
function isTakenBack(kind: LeftAloneKind): boolean {
  return kind === 'unproved' || kind === 'rejected'
}

interface Row {
  readonly line: number
  readonly column: number
  readonly place: string
  readonly transform: string
  readonly message: string
  readonly note: string
  readonly isDefect: boolean
}

function appliedRow({ place, transform, message, unsafe }: AppliedFinding): Row {
  const note = unsafe === undefined ? 'safe' : `unsafe: ${unsafe}`
  return { ...place, place: `${place.line}:${place.column}`, transform, message, note, isDefect: false }
}

const leftAloneWords = {
  refused: 'left alone',
  unsafe: 'needs --unsafe',
  suppressed: 'left alone',
  unproved: 'taken back, please report this as a defect of the transform',
  rejected: 'taken back',
  waiting: 'left alone',
} as const

function leftAloneRow({ place, transform, message, leftAlone, reason }: LeftAloneFinding): Row {
  const note = `${leftAloneWords[leftAlone]}: ${reason}`
  return {
    ...place,
    place: `${place.line}:${place.column}`,
    transform,
    message,
    note,
    isDefect: leftAlone === 'unproved',
  }
}

function byPlace(a: Row, b: Row): number {
  return a.line - b.line || a.column - b.column
}

function describeFault(outcome: Extract<FileOutcome, { kind: 'skipped' | 'failed' }>, palette: Palette): string {
  const place =
    outcome.kind === 'skipped' && outcome.line !== undefined ? `:${outcome.line}:${outcome.column ?? 1}` : ''
  const word = outcome.kind === 'failed' ? palette.red('failed') : palette.yellow('skipped')
  return `${palette.bold(visibleLine(outcome.path + place))}  ${word}: ${visibleLine(outcome.reason)}\n`
}

/** A diff for the eye: coloured, control characters spelled out. */
export function colourDiff(diff: string, palette: Palette): string {
  return diff
    .split(/(?<=\n)/)
    .map((line) => colourLine(visible(line), palette))
    .join('')
}

function colourLine(line: string, palette: Palette): string {
  const body = line.replace(/\n$/, '')
  const end = line.slice(body.length)
  if (/^(diff --git|---|\+\+\+) /.test(body)) return palette.bold(body) + end
  if (body.startsWith('@@')) return palette.cyan(body) + end
  if (body.startsWith('+')) return palette.green(body) + end
  return (body.startsWith('-') ? palette.red(body) : body) + end
}

/** The last line: true counts of files and findings, and what to do next. */
export function summarize({ outcomes, wrote, transforms }: RunResult, seconds: number): string {
  const { files, applied, unsafeApplied, deferred, leftAlone } = countOutcomes(outcomes)
  const left = Object.values(leftAlone).reduce((sum, count) => sum + count, 0)
  const parts = [
    `${files.changed} of ${plural(outcomes.length, 'file')} ${wrote ? 'changed' : 'would change'}`,
    plural(applied, 'finding') + (wrote ? ' applied' : '') + (unsafeApplied > 0 ? ` (${unsafeApplied} unsafe)` : ''),
    left > 0 ? `${left} left alone` + (leftAlone.unsafe > 0 ? ` (${leftAlone.unsafe} unsafe)` : '') : '',
    deferred > 0 ? `${deferred} waited for a later pass` : '',
    files.skipped > 0 ? `${files.skipped} skipped` : '',
    files.failed > 0 ? `${files.failed} failed` : '',
  ]
  return `${transforms.join(', ')}: ${parts.filter(Boolean).join(', ')} in ${seconds.toFixed(1)} s\n`
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
