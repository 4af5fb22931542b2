import type { Anchor } from './anchor.ts'
import { anchorOf, anchorsIn, mark } from './mask.ts'

/** A thing that is there and what is proposed in its place; without the former where the words do not name it. */
export interface Replacement {
  readonly from: Anchor | undefined
  readonly to: Anchor
  /** Whether the words speak of a name, and not of other code. */
  readonly isName: boolean
}

const A = `(${mark})`
const gap = '[^\\ue000-\\ue3e7.;]'
const instead = '(?:instead of|rather than|in place of|over|as opposed to)'
const using = '(?:use|using|prefer|preferring|choose|call|write|adopt)'
const may = '(?:could|should|can|might|may|must|would|ought to|needs? to)'

interface Pattern {
  readonly words: RegExp
  /** Which group is what is there; 0 where it is not named. */
  readonly from: 0 | 1 | 2
  readonly isName: boolean
}

function pattern(words: string, from: 0 | 1 | 2, isName: boolean): Pattern {
  return { words: new RegExp(words, 'gi'), from, isName }
}

/** Ordered: what an earlier one has read, a later one leaves alone. */
const patterns: readonly Pattern[] = [
  pattern(`\\brenam(?:e|ed|ing)\\b${gap}{0,40}${A}${gap}{0,40}\\b(?:to|as|into)\\b${gap}{0,60}${A}`, 1, true),
  pattern(`\\brenam(?:e|ed|ing)\\b${gap}{0,40}${A}\\s*->\\s*${A}`, 1, true),
  pattern(
    `${A}${gap}{0,30}\\b${may} (?:also |perhaps |then )?be (?:better |more clearly )?(?:renamed|named|called|changed)\\b${gap}{0,60}${A}`,
    1,
    true,
  ),
  pattern(`${A}${gap}{0,24}\\b(?:to be|be|is|are) (?:better )?renamed\\b${gap}{0,30}${A}`, 1, true),
  pattern(
    `\\bnames?\\b${gap}{0,12}\\b(?:instead of|rather than|than)\\b${gap}{0,12}${A}${gap}{0,4}\\b(?:such as|like|e\\.g\\.?|perhaps|maybe)${gap}{0,16}${A}`,
    1,
    true,
  ),
  pattern(`\\bnames?\\b${gap}{0,20}${A}${gap}{0,20}\\b(?:to|->)\\s*${A}`, 1, true),
  pattern(`\\b${instead}${gap}{0,30}${A}${gap}{0,4},${gap}{0,40}\\b${using}\\b${gap}{0,30}${A}`, 1, false),
  pattern(`\\b${using}\\b${gap}{0,30}${A}${gap}{0,60}\\b${instead}\\b${gap}{0,30}${A}`, 2, false),
  pattern(
    `\\b(?:replac\\w+|chang\\w+|switch\\w*|convert\\w*|swap\\w*|migrat\\w+|mov\\w+)\\b${gap}{0,40}${A}${gap}{0,30}\\b(?:with|by|to|for|into|->)\\s${gap}{0,24}${A}`,
    1,
    false,
  ),
  pattern(
    `${A}${gap}{0,24}\\b${may} be (?:replaced|changed|converted|switched|written|rewritten)\\b${gap}{0,24}\\b(?:with|by|to|as|into)\\s${gap}{0,16}${A}`,
    1,
    false,
  ),
  pattern(`${A}\\s(?:should|could|must) (?:rather )?be\\s${A}`, 1, false),
  pattern(`${A}${gap}{0,30}\\b(?:instead of|rather than|in place of)\\b${gap}{0,24}${A}`, 2, false),
  pattern(`${A}(?:\\([^()]{0,80}\\))?\\s*->\\s*${A}`, 1, true),
  pattern(
    `\\b(?:i'd|i would|let's|please|should|would|to)\\s(?:rather |also |then )?call\\s(?:this |the |it )?${A}${gap}{0,30}${A}`,
    1,
    true,
  ),
  pattern(`\\bnames?\\b${gap}{0,40}\\b(?:consider|try|maybe|perhaps|prefer)\\b${gap}{0,24}${A}`, 0, true),
  pattern(`${A}\\s(?:would be|says|reads|tells)\\s(?:much )?(?:better|more|clearer)\\b`, 0, true),
  pattern(
    `\\b(?:renam(?:e|ed|ing)|(?:${may}|better) (?:be )?(?:called|named|renamed))\\b${gap}{0,24}\\b(?:to|as|like|something like)\\b${gap}{0,40}${A}`,
    0,
    true,
  ),
  pattern(`\\b(?:called|named)\\s${gap}{0,12}${A}${gap}{0,12}\\binstead\\b`, 0, true),
  pattern(
    `\\b(?:more|better|clearer|descriptive|meaningful|explicit)\\b${gap}{0,30}\\bnames?\\b${gap}{0,48}\\b(?:like|such as|e\\.g\\.?,?|for example|as|is|:|would be)\\s${gap}{0,16}${A}`,
    0,
    true,
  ),
  pattern(
    `\\b(?:more|better|clearer|descriptive|meaningful|explicit)\\b${gap}{0,30}\\bnames?\\b${gap}{0,4}[(:,]\\s?${gap}{0,8}${A}`,
    0,
    true,
  ),
  pattern(
    `\\b(?<!\\b(?:is|are|was|were|be|being|been) )${using}\\b${gap}{0,24}${A}${gap}{0,24}\\b(?:instead|here)\\b`,
    0,
    false,
  ),
  pattern(
    `\\b(?:should|must|to|could|please|and|or|better|consider|recommend|suggest|prefer|^) (?:use|using|prefer|call|adopt)\\b${gap}{0,24}${A}`,
    0,
    false,
  ),
  pattern(`(?:^|[:,;] ?)(?:use|prefer|switch to|change to|add|adding|include)\\b${gap}{0,30}${A}`, 0, false),
  pattern(
    `\\b(?:adding|add|annotated? (?:as|with)|be (?:of type|typed as)|inherit from|switch to|change (?:it |this |that )?to|replaced? (?:it |this |that )?(?:with|by))\\s${gap}{0,16}${A}`,
    0,
    false,
  ),
]
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
  for (const each of patterns) {
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

function takeMatch({ from, isName }: Pattern, match: RegExpExecArray, reading: Reading): void {
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
