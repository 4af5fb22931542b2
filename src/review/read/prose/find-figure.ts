import type { ClaimedFigure, ClaimKind } from '../../../claims/claim.ts'

type Unit = ClaimedFigure['unit']

const units: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:lines?|s?locs?)$/i, 'lines'],
  [/^(?:arg(?:ument)?s?|param(?:eter)?s?)$/i, 'arguments'],
  [/^branch(?:es)?$/i, 'branches'],
  [/^statements?$/i, 'statements'],
  [/^(?:times|occurrences|places|copies)$/i, 'occurrences'],
]
const unitWords =
  '(lines?|s?locs?|arg(?:ument)?s?|param(?:eter)?s?|branch(?:es)?|statements?|times|occurrences|places|copies)'
const numbers = 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
const number = `(\\d{1,3}(?:,\\d{3})+|\\d{1,7}|${numbers.join('|')})`
const adjectives = '(?:(?:source|physical|code|logical|total|positional|required|different|nested|separate|input)\\s+)?'
const before = new RegExp(`(?<![\\w.])${number}\\+?[\\s-]+${adjectives}${unitWords}\\b`, 'gi')
const behind = new RegExp(`\\btoo many ${adjectives}${unitWords}[^\\d(]{0,20}\\(?\\s*(\\d{1,7})\\b`, 'gi')
const limits =
  /\b(?:limit|maximum|max|recommended|recommendation|threshold|guideline|allowed|ideally|most|under|below|fewer than|less than|should be|no more than)\s*(?:is|of|to|the|:)?\s*$/i

const unitsOfKind: Partial<Readonly<Record<ClaimKind, readonly Unit[]>>> = {
  'function-too-long': ['lines', 'statements', 'branches'],
  'file-too-long': ['lines'],
  'too-many-arguments': ['arguments'],
  'too-many-branches': ['branches', 'statements'],
  'duplicate-code': ['lines', 'occurrences'],
}

/** The number that a sentence states and that its kind of claim is about; limits that it names are none. */
export function findFigure(text: string, kind: ClaimKind): ClaimedFigure | undefined {
  const wanted = unitsOfKind[kind] ?? []
  return figuresIn(text).find(({ unit }) => wanted.includes(unit))
}

function figuresIn(text: string): readonly ClaimedFigure[] {
  const found: ClaimedFigure[] = []
  for (const { index, 1: value, 2: unit } of text.matchAll(before)) {
    if (/\bline\s*#?$/i.test(text.slice(Math.max(0, index - 8), index))) continue
    if (!limits.test(text.slice(Math.max(0, index - 30), index))) found.push(figure(value!, unit!))
  }
  for (const { 1: unit, 2: value } of text.matchAll(behind)) found.push(figure(value!, unit!))
  return found
}

function figure(value: string, word: string): ClaimedFigure {
  const spelled = numbers.indexOf(value.toLowerCase())
  const unit = units.find(([pattern]) => pattern.test(word))?.[1] ?? 'other'
  return { value: spelled >= 0 ? spelled + 2 : Number(value.replaceAll(',', '')), unit }
}
