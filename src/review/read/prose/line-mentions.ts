import type { LineRange } from '../../../claims/claim.ts'

const range = '(?:\\s*(?:-|–|—|\\.\\.|to|through)\\s*(?:lines?\\s*)?#?L?(\\d{1,7}))?'
const mention = new RegExp(
  `\\b[Ll][Ii][Nn][Ee][Ss]?(?:\\s+numbers?|\\s+no\\.)?[\\s:]*#?(\\d{1,7})\\b(?!\\s+lines?\\b)${range}`,
  'g',
)
const short = new RegExp(`(?<![\\w.])#?L(\\d{1,7})\\b${range}`, 'g')
/** "`10-14`: …" in front of a remark. */
const leading = /^(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?\s*:(?=\s)/g
const more = new RegExp(
  `(?:\\s*,\\s*(?:and|or|&)?|\\s+(?:and|or|&))\\s*(?:lines?\\s*)?#?L?(\\d{1,7})\\b(?!\\s*[.,]?\\d)(?!\\s+(?!(?:and|or|to|through|in|of|is|are|has|have|use|the|at|as|for|on|were|was|both|do|does|should|can|could|contain|call|compare)\\b)\\p{L})${range}`,
  'uy',
)

/** The lines that a sentence mentions: `line 12`, `lines 12-15`, `lines 12 and 15`, `L12`. */
export function findLineMentions(text: string): readonly LineRange[] {
  const found: LineRange[] = []
  for (const pattern of [leading, mention, short]) {
    for (const each of text.matchAll(pattern)) {
      found.push(rangeOf(each[1]!, each[2]))
      const rest = furtherLines(text, each.index + each[0].length)
      const isBetween = rest.length === 1 && /\bbetween\s*$/i.test(text.slice(Math.max(0, each.index - 12), each.index))
      if (isBetween) found.push(rangeOf(String(found.pop()!.first), String(rest[0]!.last)))
      else found.push(...rest)
    }
  }
  return distinct(found)
}

/** "…, 15 and 18" */
function furtherLines(text: string, from: number): readonly LineRange[] {
  const found: LineRange[] = []
  const pattern = new RegExp(more)
  pattern.lastIndex = from
  for (let each = pattern.exec(text); each; each = pattern.exec(text)) found.push(rangeOf(each[1]!, each[2]))
  return found
}

function rangeOf(first: string, last: string | undefined): LineRange {
  const from = Number(first)
  return { first: from, last: Math.max(from, Number(last ?? first)) }
}

function distinct(ranges: readonly LineRange[]): readonly LineRange[] {
  const seen = new Map(ranges.filter(({ first }) => first > 0).map((each) => [`${each.first}-${each.last}`, each]))
  return [...seen.values()]
}

/** What stands right behind a path: `:12`, `:12:5`, `:12-15`, `#L12-L15`. */
export function linesBehindPath(text: string, at: number): LineRange | undefined {
  const behind = /^(?::|#L|\(|, line )(\d{1,7})(?:-L?(\d{1,7})|:\d{1,7})?/i.exec(text.slice(at, at + 32))
  return behind && Number(behind[1]) > 0 ? rangeOf(behind[1]!, behind[2]) : undefined
}
