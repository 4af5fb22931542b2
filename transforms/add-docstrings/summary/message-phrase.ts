import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { unwrap } from './code-phrase.ts'

/** A message that is longer says too much for a description. */
const longestMessage = 90

/**
 * What the message of an exception says, as a description: `x must be positive` → If x is not positive; undefined
 * without a message in the code.
 */
export function messagePhrase(given: SyntaxNode | undefined): string | undefined {
  const first = given?.namedChildren.find((child) => !child.is('comment', 'keyword_argument', 'list_splat'))
  const text = first && textOf(unwrap(first))
  const message = text === undefined ? undefined : tidy(text)
  return message === undefined ? undefined : describe(message)
}

/** The text of a string; what is put into it stands as `…`. */
function textOf(node: SyntaxNode): string | undefined {
  if (node.is('string')) return stringText(node)
  if (node.is('concatenated_string')) {
    const parts = node.namedChildren.filter((child) => child.is('string')).map(stringText)
    return parts.every((part) => part !== undefined) ? parts.join('') : undefined
  }
  if (node.is('binary_operator') && node.get('operator').isToken('%', '+')) return textOf(unwrap(node.get('left')))
  const callee = node.is('call') ? node.get('function') : undefined
  if (callee?.is('attribute') && callee.get('attribute').text === 'format') return textOf(unwrap(callee.get('object')))
  // _('translated')
  if (node.is('call') && /^_[A-Z]?$|^gettext$/.test(node.get('function').text)) {
    const [first] = node.get('arguments').namedChildren
    return first && textOf(unwrap(first))
  }
  return undefined
}

function stringText(node: SyntaxNode): string | undefined {
  if (/^[a-z]*b/i.test(node.text)) return undefined
  return node.namedChildren
    .filter((child) => child.is('string_content', 'interpolation'))
    .map((child) => (child.is('interpolation') ? '…' : child.text))
    .join('')
}

/** One sentence without what is put in and the punctuation around it; undefined where too little is left. */
function tidy(text: string): string | undefined {
  const plain = text
    .replaceAll(/%\(\w+\)[-+ #0-9.]*[a-z]|%[-+ #0-9.]*[a-zA-Z]|\{[^{}]*\}/g, '…')
    .replaceAll(/\\[nrt]|\s+/g, ' ')
    .replaceAll(/[`'"([<]*…[`'")\]>]*/g, '…')
    .trim()
  const [sentence = ''] = plain.split(/(?<=[a-z\d)])[.;!?](?=\s|$)| - |: /)
  const trimmed = sentence
    .replaceAll(/^[\s…:,.=-]+|[\s…:,.=(-]+$/g, '')
    .replaceAll(/(?: of| with| for| at| in| to| is| was| from)?$/g, '')
  if (
    /[\\`…"]|'''/.test(trimmed) ||
    trimmed.length > longestMessage ||
    !/[a-z]{3}/i.test(trimmed) ||
    /^\W/.test(trimmed)
  )
    return undefined
  return /\s/.test(trimmed) ? trimmed : undefined
}

/** Turns of messages and of the clauses that say the same. */
const turns: readonly (readonly [RegExp, string])[] = [
  [/^(.+?) (?:must|should|has to|needs to|can only) (?:not|never) be (.+)$/i, 'if $1 is $2'],
  [/^(.+?) (?:must|should|has to|needs to|can only) be (.+)$/i, 'if $1 is not $2'],
  [/^(.+?) (?:must|should) (?:not|never) have (.+)$/i, 'if $1 has $2'],
  [/^(.+?) (?:must|should) have (.+)$/i, 'if $1 does not have $2'],
  [/^(.+?) (?:cannot|can't|can not|may not) be (.+)$/i, 'if $1 is $2'],
  [
    /^(?:an? |the )?(unknown|unsupported|unexpected|unrecognized|invalid|illegal|bad|incorrect|wrong|malformed|missing|duplicate|ambiguous|conflicting|incompatible|empty|negative) (\S+(?: \S+){0,3})$/i,
    'if the $2 is $1',
  ],
  [
    /^(.+?) (not found|not supported|not allowed|not implemented|not available|not installed|not specified|required|too long|too short|too large|too small|too big|out of range|already exists|does not exist|mismatch)$/i,
    'if the $1 is $2',
  ],
  [/^no such (.+)$/i, 'if there is no such $1'],
  [/^no (.+?) (?:was |were )?(found|given|specified|provided|available|set|defined)$/i, 'if no $1 is $2'],
  [/^no ([\w ]+)$/i, 'if there is no $1'],
  [/^(?:cannot|can't|can not|could not|couldn't|unable to) (.+)$/i, 'if it is not possible to $1'],
  [/^(?:failed to|failure to) (.+)$/i, 'if it fails to $1'],
  [/^too many (.+)$/i, 'if there are too many $1'],
  [/^too few (.+)$/i, 'if there are too few $1'],
  [/^not enough (.+)$/i, 'if there are not enough $1'],
  [/^not an? (.+)$/i, 'if it is not a $1'],
  [/^(?:you must|must|please) (specify|provide|give|supply|pass|set|use) (.+)$/i, 'if there is no $2'],
]

function describe(message: string): string {
  for (const [turn, clause] of turns) {
    if (turn.test(message))
      return sentence(message.replace(turn, (_, ...groups: readonly (string | undefined)[]) => fill(clause, groups)))
  }
  const hasVerb =
    /\b(?:is|are|was|were|has|have|does|do|did|isn't|aren't|doesn't|don't|cannot|already|exceeds?|requires?|needs?|expects?|takes?|contains?)\b/i.test(
      message,
    )
  return hasVerb && !/^(?:you|please|if|use|do|don't|did)\b/i.test(message)
    ? sentence(`if ${lowered(message)}`)
    : sentence(message)
}

function fill(clause: string, groups: readonly (string | undefined)[]): string {
  const filled = clause.replaceAll(/\$(\d)/g, (_, digit: string) => lowered(groups[Number(digit) - 1] ?? ''))
  return filled
    .replaceAll(/\b(the) (the|a|an|this|that|your|some|any)\b/gi, '$2')
    .replace(/is already exists$/, 'already exists')
    .replace(/is does not exist$/, 'does not exist')
    .replace(/is mismatch$/, 'does not agree')
}

/** The first word in lower case, where it is no name. */
function lowered(text: string): string {
  const [first = ''] = text.split(' ')
  return /^[A-Z][a-z]*$/.test(first) && !/^I$/.test(first) ? first.toLowerCase() + text.slice(first.length) : text
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[\s.,:;!]+$/, '')}.`
}
