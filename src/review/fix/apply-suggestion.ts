import { defineTransform, type Finding } from '../../engine/transform.ts'

interface SuggestedFinding extends Finding {
  readonly text: string
}

/**
 * Puts a reviewer's own lines in the place of those they are about: held to what every transform is held to, and never
 * safe, as nobody knows what they do. Known to wishes alone.
 */
export const applySuggestion = defineTransform({
  meta: {
    id: 'apply-suggestion',
    summary: 'Put the lines that a review suggests in the place of those it is about.',
    why: 'A suggestion block is an edit already.',
    since: '0.1.0',
    preserves: 'behaviour',
    unsafeWhen: 'always: the lines are the reviewer’s',
  },
  options: {
    text: { type: 'string', default: '', summary: 'The new lines' },
    first: { type: 'number', default: 0, summary: 'The first of the lines that go, 1-based' },
    last: { type: 'number', default: 0, summary: 'The last of them' },
  },
  *detect(file, { options: { text, first, last } }): Generator<SuggestedFinding> {
    const at = { start: file.lines.offsetOf(first), end: file.lines.lineSpan(last).end }
    yield { at, message: 'the review suggests these lines', unsafe: 'the lines are the reviewer’s own', text }
  },
  edits({ at, text }) {
    return [{ ...at, text }]
  },
})
