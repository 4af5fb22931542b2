import { alreadyDone, needsDecision, type Answer } from '../../claims/answer.ts'
import { evidence } from '../../claims/evidence.ts'
import type { Question } from '../../claims/question.ts'

/** A `suggestion` block: done where its lines are there, else an edit for a reader to accept. */
export function checkSuggestion({ claim, file }: Question): Answer | undefined {
  const { lines, suggestion } = claim
  if (suggestion === undefined || !lines) return undefined
  const at = { start: file.lines.offsetOf(lines.first), end: file.lines.lineSpan(lines.last).end }
  if (at.end <= at.start) return undefined
  const text = suggestion.replace(/\r?\n$/, '')
  const fact = evidence(file, 'tokens', at, `lines ${lines.first} to ${lines.last} as they are`)
  if (file.text.slice(at.start, at.end).replaceAll('\r\n', '\n') === text.replaceAll('\r\n', '\n')) {
    return alreadyDone('the lines are as the review suggests', [fact])
  }
  const wish = {
    transform: 'apply-suggestion',
    at,
    options: ({ line }: { line: number }) => ({ text, first: line, last: line + lines.last - lines.first }),
  }
  return needsDecision('the review suggests other lines', [fact], [wish])
}
