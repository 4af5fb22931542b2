import type { Anchor } from './anchor.ts'
import { anchorOf, mark } from './mask.ts'

interface Place {
  readonly anchor: Anchor
  readonly index: number
}

/** Things of a clause that follow one another, and whether a word joins any two of them. */
interface Chain {
  readonly anchors: Anchor[]
  isJoined: boolean
}

const joint =
  /^\s?(?:\([^()]{0,40}\)\s?)?(?:,\s?(?:and|or|nor|&)?|and|or|nor|&|\/|as well as|along with)\s?(?:also\s|in\s|on\s|the\s|for\s)?(?:[a-z]+\s){0,2}$/i
const context = /\b(?:in|of|from|within|inside|at)\s(?:the\s)?(?:[a-z]+\s)?$/i
/** "In `run`, the variable `x`": a comma with no word that joins. */
const plainComma = /^\s?,(?!\s?(?:and|or|nor|&)\b)/
const maximumJoint = 60

/** The things in a masked clause that stand side by side, "`a`, `b` and `c`"; empty where none do. */
export function sideBySide(clause: string, existing: readonly Anchor[], anchors: readonly Anchor[]): readonly Anchor[] {
  let best: readonly Anchor[] = []
  for (const { anchors: chained, isJoined } of chainsOf(clause, placesOf(clause, existing, anchors))) {
    if (isJoined && chained.length > best.length) best = chained
  }
  return best
}

function placesOf(clause: string, existing: readonly Anchor[], anchors: readonly Anchor[]): readonly Place[] {
  return [...clause.matchAll(new RegExp(mark, 'g'))].flatMap(({ index, 0: character }) => {
    const anchor = anchorOf(character, anchors)
    return anchor && existing.includes(anchor) ? [{ anchor, index }] : []
  })
}

function chainsOf(clause: string, places: readonly Place[]): readonly Chain[] {
  const chains: Chain[] = []
  for (const [number, { anchor, index }] of places.entries()) {
    const chain = chains.at(-1)
    const before = places[number - 1]?.index ?? 0
    const between = clause.slice(before + 1, index)
    if (!chain || !isJoint(between) || isContext(clause.slice(0, before), between, chain)) {
      chains.push({ anchors: [anchor], isJoined: false })
      continue
    }
    chain.anchors.push(anchor)
    chain.isJoined ||= !/^\s?,\s?$/.test(between)
  }
  return chains
}

function isJoint(between: string): boolean {
  return between.length < maximumJoint && joint.test(between)
}

/** Where the first thing is what the others are in. */
function isContext(before: string, between: string, { anchors }: Chain): boolean {
  return anchors.length === 1 && plainComma.test(between) && context.test(before)
}
