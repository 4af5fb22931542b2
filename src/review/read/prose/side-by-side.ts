import type { Anchor } from './anchor.ts'
import { anchorOf, mark } from './mask.ts'

const joint =
  /^\s?(?:\([^()]{0,40}\)\s?)?(?:,\s?(?:and|or|nor|&)?|and|or|nor|&|\/|as well as|along with)\s?(?:also\s|in\s|on\s|the\s|for\s)?(?:[a-z]+\s){0,2}$/i
const context = /\b(?:in|of|from|within|inside|at)\s(?:the\s)?(?:[a-z]+\s)?$/i

/** "In `run`, the variable `x`": a comma with no word that joins. */
function isFirstComma(between: string): boolean {
  return /^\s?,(?!\s?(?:and|or|nor|&)\b)/.test(between)
}

/** The things in a masked clause that stand side by side, "`a`, `b` and `c`"; empty where none do. */
export function sideBySide(clause: string, existing: readonly Anchor[], anchors: readonly Anchor[]): readonly Anchor[] {
  const places = [...clause.matchAll(new RegExp(mark, 'g'))].flatMap(({ index, 0: character }) => {
    const anchor = anchorOf(character, anchors)
    return anchor && existing.includes(anchor) ? [{ anchor, index }] : []
  })
  let best: readonly Anchor[] = []
  let chain: Anchor[] = []
  let hasWord = false
  const close = (): void => {
    if (hasWord && chain.length > best.length) best = chain
  }
  for (const [number, { anchor, index }] of places.entries()) {
    const previous = places[number - 1]
    const between = previous ? clause.slice(previous.index + 1, index) : ''
    const isComma = /^\s?,\s?$/.test(between)
    const isContext = isFirstComma(between) && chain.length === 1 && context.test(clause.slice(0, previous?.index ?? 0))
    if (previous && !isContext && between.length < 60 && joint.test(between)) {
      chain.push(anchor)
      hasWord ||= !isComma
    } else {
      close()
      chain = [anchor]
      hasWord = false
    }
  }
  close()
  return best
}
