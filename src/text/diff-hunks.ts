import { requireSoundEdits } from './edit-fault.ts'
import { applyEdits } from './edit-set.ts'
import type { Edit } from './edit.ts'

/** A line of a hunk with its line feed, which only the last line of a text can lack. */
export interface DiffLine {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly text: string
}

/** Neighbouring lines of a text before and after its edits. Lines end at a line feed alone: that is what diff means. */
export interface DiffHunk {
  /** 1-based first line before the edits; with a count of 0 the line in front of the hunk, which may be 0. */
  readonly oldStart: number
  readonly oldCount: number
  /** The same after the edits. */
  readonly newStart: number
  readonly newCount: number
  readonly lines: readonly DiffLine[]
}

/** Lines `first` to `end` (0-based, half-open) of the source that become the lines `added`. */
interface LineReplacement {
  readonly first: number
  readonly end: number
  readonly added: readonly string[]
}

/**
 * The hunks that sorted edits make, built from the edits alone, so that the cost grows with them and not with the square
 * of the text. Edits that change nothing are left out; hunks whose context touches are one.
 * @param context how many unchanged lines surround a hunk
 * @throws RangeError as `applyEdits`
 */
export function buildHunks(source: string, edits: readonly Edit[], context = 3): readonly DiffHunk[] {
  requireSoundEdits(source, edits)
  const effective = edits.filter((edit) => source.slice(edit.start, edit.end) !== edit.text)
  if (effective.length === 0) return []
  const lines = splitLines(source)
  const replacements = groupByLines(lines, effective)
    .map((group) => replaceLines(source, lines, group))
    .filter(({ first, end, added }) => first < end || added.length > 0)
  return joinHunks(lines, mergeNeighbours(replacements), context)
}

/** Replacements without a line between them read as one: all that goes, then all that comes. */
function mergeNeighbours(replacements: readonly LineReplacement[]): readonly LineReplacement[] {
  const merged: { first: number; end: number; added: string[] }[] = []
  for (const { first, end, added } of replacements) {
    const last = merged.at(-1)
    if (last?.end !== first) merged.push({ first, end, added: [...added] })
    else {
      last.end = end
      last.added.push(...added)
    }
  }
  return merged
}

/** A text cut behind each line feed, and where the pieces start. */
interface Lines {
  readonly texts: readonly string[]
  readonly starts: readonly number[]
}

function splitLines(text: string): Lines {
  const texts: string[] = []
  const starts: number[] = []
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed + 1
    texts.push(text.slice(start, end))
    starts.push(start)
    start = end
  }
  return { texts, starts }
}

interface EditGroup {
  readonly first: number
  last: number
  readonly edits: Edit[]
}

/** Edits that touch the same line stand and fall together, also when one takes away the line feed between two lines. */
function groupByLines({ texts, starts }: Lines, edits: readonly Edit[]): readonly EditGroup[] {
  const groups: EditGroup[] = []
  let line = 0
  for (const edit of edits) {
    while (line < texts.length && behind(line, edit.start)) line++
    const first = line
    while (line < texts.length && behind(line, edit.end)) line++
    const group = groups.at(-1)
    if (group && first <= group.last) {
      group.edits.push(edit)
      group.last = line
    } else groups.push({ first, last: line, edits: [edit] })
  }
  return groups

  /** Whether an offset lies behind a line; the end of a text without a final line feed is on its last line. */
  function behind(index: number, offset: number): boolean {
    return offset >= starts[index]! + texts[index]!.length && texts[index]!.endsWith('\n')
  }
}

function replaceLines(source: string, { texts, starts }: Lines, group: EditGroup): LineReplacement {
  const start = starts[group.first] ?? source.length
  const stop = starts[group.last + 1] ?? source.length
  const edits = group.edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }))
  const added = splitLines(applyEdits(source.slice(start, stop), edits)).texts
  const removed = texts.slice(group.first, group.last + 1)
  const head = countEqual(removed, added, Math.min(removed.length, added.length), (_, index) => index)
  const rest = Math.min(removed.length, added.length) - head
  const tail = countEqual(removed, added, rest, (count, index) => count - 1 - index)
  return {
    first: group.first + head,
    end: group.first + removed.length - tail,
    added: added.slice(head, added.length - tail),
  }
}

/** How many lines in a row are equal, walking both lists by `place`. */
function countEqual(
  first: readonly string[],
  second: readonly string[],
  limit: number,
  place: (count: number, index: number) => number,
): number {
  let count = 0
  while (count < limit && first[place(first.length, count)] === second[place(second.length, count)]) count++
  return count
}

function joinHunks({ texts }: Lines, replacements: readonly LineReplacement[], context: number): DiffHunk[] {
  const hunks: DiffHunk[] = []
  let shift = 0
  for (let index = 0; index < replacements.length;) {
    const members = [replacements[index++]!]
    while (index < replacements.length && replacements[index]!.first - members.at(-1)!.end <= 2 * context)
      members.push(replacements[index++]!)
    const hunk = buildHunk(texts, members, context, shift)
    shift += hunk.newCount - hunk.oldCount
    hunks.push(hunk)
  }
  return hunks
}

function buildHunk(
  texts: readonly string[],
  members: readonly LineReplacement[],
  context: number,
  shift: number,
): DiffHunk {
  const first = Math.max(0, members[0]!.first - context)
  const end = Math.min(texts.length, members.at(-1)!.end + context)
  const lines: DiffLine[] = []
  let line = first
  for (const member of members) {
    appendLines(lines, 'kept', texts.slice(line, member.first))
    appendLines(lines, 'removed', texts.slice(member.first, member.end))
    appendLines(lines, 'added', member.added)
    line = member.end
  }
  appendLines(lines, 'kept', texts.slice(line, end))
  const oldCount = end - first
  const newCount = lines.filter(({ kind }) => kind !== 'removed').length
  return {
    oldStart: first + (oldCount > 0 ? 1 : 0),
    oldCount,
    newStart: first + shift + (newCount > 0 ? 1 : 0),
    newCount,
    lines,
  }
}

function appendLines(lines: DiffLine[], kind: DiffLine['kind'], texts: readonly string[]): void {
  for (const text of texts) lines.push({ kind, text })
}
