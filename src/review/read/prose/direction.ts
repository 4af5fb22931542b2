import type { Anchor } from './anchor.ts'
import { anchorOf, anchorsIn } from './mask.ts'
import { A, gap, replacementPatterns, type ReplacementPattern } from './replacement-patterns.ts'

/** A thing that is there and what is proposed in its place; without the former where the words do not name it. */
export interface Replacement {
  readonly from: Anchor | undefined
  readonly to: Anchor
  /** Whether the words speak of a name, and not of other code. */
  readonly isName: boolean
}

/** What is added to something: the something is there. */
const addedTo = new RegExp(
  `\\b(?:add|adding|include)\\b${gap}{0,40}\\b(?:to|for|in|on|around|of|from|at)\\b${gap}{0,24}$`,
  'i',
)
/** "server to original_server and servers to created_servers": what goes on after a rename. */
const furtherRename = new RegExp(
  `^${gap}{0,16}\\b(?:and|,|also)\\s${gap}{0,20}${A}${gap}{0,24}(?:\\b(?:to|as|into)\\b|->)${gap}{0,24}${A}`,
  'i',
)

const alternative = new RegExp(`^\\s?(?:,\\s?(?:or)?|or|/)\\s?(?:even |maybe |perhaps )?${A}`, 'i')

/** What a masked sentence wants in the place of what, in the order of the text. */
export function findReplacements(text: string, anchors: readonly Anchor[]): readonly Replacement[] {
  const found: Replacement[] = []
  const taken = new Set<string>()
  for (const each of replacementPatterns) {
    for (const match of text.matchAll(each.words)) takeMatch(each, match, { text, anchors, found, taken })
  }
  return found
}

interface Reading {
  readonly text: string
  readonly anchors: readonly Anchor[]
  readonly found: Replacement[]
  readonly taken: Set<string>
}

function takeMatch({ from, isName }: ReplacementPattern, match: RegExpExecArray, reading: Reading): void {
  const [, one = '', two = ''] = match
  const [old, fresh] = from === 0 ? ['', one] : from === 1 ? [one, two] : [two, one]
  if (reading.taken.has(fresh) || (old !== '' && reading.taken.has(old))) return
  if (from === 0 && addedTo.test(match[0].slice(0, match[0].indexOf(fresh)))) return
  take(reading, old, fresh, isName)
  const behind = reading.text.slice(match.index + match[0].length)
  if (match[0].endsWith(fresh)) takeAlternatives(reading, behind, old, isName)
  if (isName && from === 1) takeFurther(reading, behind)
}

/** "… to `a`, `b` or `c`": all of them are proposed. */
function takeAlternatives(reading: Reading, text: string, old: string, isName: boolean): void {
  let rest = text
  for (let more = alternative.exec(rest); more; more = alternative.exec(rest)) {
    if (!/\bor\b|\//.test(rest.slice(0, 80)) || reading.taken.has(more[1]!)) return
    take(reading, old, more[1]!, isName)
    rest = rest.slice(more[0].length)
  }
}

function takeFurther(reading: Reading, text: string): void {
  let rest = text
  for (let more = furtherRename.exec(rest); more; more = furtherRename.exec(rest)) {
    if (reading.taken.has(more[1]!) || reading.taken.has(more[2]!)) return
    take(reading, more[1]!, more[2]!, true)
    rest = rest.slice(more[0].length)
  }
}

function take({ anchors, found, taken }: Reading, old: string, fresh: string, isName: boolean): void {
  const [from, to] = [anchorOf(old, anchors), anchorOf(fresh, anchors)]
  if (!to || to.kind !== 'code' || from?.kind === 'path') return
  for (const character of [old, fresh]) if (character !== '') taken.add(character)
  found.push({ from, to, isName })
}

/** What a masked sentence says is there: all of its code but what it proposes. */
export function existingIn(
  text: string,
  anchors: readonly Anchor[],
  replacements: readonly Replacement[],
): readonly Anchor[] {
  const proposed = new Set(replacements.map(({ to }) => to))
  const kept = anchorsIn(text, anchors).filter((anchor) => anchor.kind === 'code' && !proposed.has(anchor))
  return kept.filter(
    (anchor) =>
      !replacements.some(({ to }) => to.text === anchor.text) || replacements.some(({ from }) => from === anchor),
  )
}
