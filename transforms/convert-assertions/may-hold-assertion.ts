import { aliases, removedMethods } from './assertion-methods.ts'

const conditionMethods = ['assertTrue', 'assertFalse']
const pairMethods = ['assertEqual', 'assertNotEqual', 'assertIs', 'assertIsNot']
const oldNames = [...aliases.keys(), ...removedMethods.keys()]

const candidate = new RegExp(
  `\\.\\s*(?:(${oldNames.join('|')})|(${conditionMethods.join('|')})|${pairMethods.join('|')})\\b\\s*\\(?`,
  'g',
)
/** What a condition holds, outside brackets and strings, when it may be asserted by a method of its own. */
const condition = /[=!<>]=|[<>]|\b(?:in|is|not|isinstance)\b|^\s*(?:\w+\s*=\s*)?\(/
const messageFirst = /^\s*(?:msg|message)\s*=/
const newCondition = /\b(?:hasattr|issubclass)\s*\(|\.\s*(?:starts|ends)with\s*\(/
/** A second argument that cannot be meant as a message. */
const notMessage = /^\s*(?:[-\d[({]|True\b|False\b)/
const none = /^[\s(]*(?:\w+\s*=[\s(]*)?None\b/
const truth = /^[\s(]*(?:\w+\s*=[\s(]*)?(?:True|False)\b/
const typeCall = /(?:^|[\s(=])type\s*\(/

/** What `mayHoldAssertion` looks for beyond the default. */
export interface Wanted {
  readonly booleans: boolean
  readonly types: boolean
  readonly newMethods: boolean
}

/** Whether the text may hold an assertion that could be converted or is to be reported; true when in doubt. */
export function mayHoldAssertion(text: string, wanted: Wanted): boolean {
  for (const found of text.matchAll(candidate)) {
    if (found[1]) return true
    if (!found[0].endsWith('(')) continue
    const [first, second] = readArguments(text, found.index + found[0].length)
    if (messageFirst.test(first)) return true
    if (found[2] ? isCondition(first, second, wanted) : isPair(first, second, wanted)) return true
  }
  return false
}

function isCondition(first: string, second: string, { newMethods }: Wanted): boolean {
  return condition.test(first) || notMessage.test(second) || (newMethods && newCondition.test(first))
}

function isPair(first: string, second: string, { booleans, types }: Wanted): boolean {
  if (none.test(first) || none.test(second)) return true
  if (truth.test(first) && (booleans || condition.test(second))) return true
  if (truth.test(second) && (booleans || condition.test(first))) return true
  return types && (typeCall.test(first) || typeCall.test(second))
}

const outline = /"""|'''|["']|#.*|[([{]|[)\]}]|,/g
const stringEnds: Readonly<Record<string, RegExp>> = {
  '"""': /(?:\\[^]|[^\\])*?"""/y,
  "'''": /(?:\\[^]|[^\\])*?'''/y,
  '"': /(?:\\[^]|[^\\"\n])*"?/y,
  "'": /(?:\\[^]|[^\\'\n])*'?/y,
}

/** The first two arguments behind an opening bracket, without what inner brackets and strings hold. */
function readArguments(text: string, start: number): readonly [string, string] {
  const found = ['', '']
  let depth = 0
  let position = start
  let which = 0
  for (outline.lastIndex = start; which < 2;) {
    const mark = outline.exec(text)
    if (!mark) break
    const sign = mark[0]
    if (depth === 0) found[which] += text.slice(position, mark.index)
    position = outline.lastIndex
    if (sign === ',') which += depth === 0 ? 1 : 0
    else if ('([{'.includes(sign)) found[which] += depth++ === 0 ? sign : ''
    else if (')]}'.includes(sign)) {
      if (--depth < 0) break
    } else if (!sign.startsWith('#')) position = outline.lastIndex = endOfString(text, sign, position)
  }
  return [found[0]!, found[1]!]
}

function endOfString(text: string, quote: string, start: number): number {
  const end = stringEnds[quote]!
  end.lastIndex = start
  return end.test(text) ? end.lastIndex : text.length
}
