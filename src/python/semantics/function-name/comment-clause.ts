import { toImperative } from './imperative-verbs.ts'
import { wordsOfName } from './words-of-name.ts'

/** What a comment calls the code below it: something to do, or something that is made. */
export interface CommentClause {
  readonly kind: 'order' | 'thing'
  /** In lower case, without articles; one to five. */
  readonly words: readonly string[]
}

const maximumWords = 5
const maximumThingWords = 4

const openings =
  /^(?:(?:step|phase|part|stage|case)\s*#?\d+\w?\s*[-:.)]*\s*|\(?(?:\d+|[a-z])[.):]\s*|[-=*~>]+\s*|(?:now|then|next|first|second|third|finally|also|lastly|just|simply|otherwise|here|and|again|ok|so)\b,?\s+|(?:let's|let us|lets|we|we now|we will|we'll|we can|we need to|we have to|we must|need to|try to|attempt to|make sure to|be sure to|go ahead and)\s+)/i
/** Where the first clause ends. */
const clauseEnd =
  /\.(?=\s|$)|\.{2}|[;:!?(–—,]|\s-+\s|\s(?:if|when|because|since|so|which|that|where|while|unless|but|before|after|using|via|by|in order|rather|instead|even|as|again|here|there|below|above|we|you|they|i)(?=\s|$)/i
const explanation =
  /^(?:if|when|the|this|that|these|those|because|it|its|there|they|however|for|in|on|at|not|no|don't|do|only|since|unless|until|while|but|to|should|must|can|may|might|with|without|from|as|by|of|some|all|most|any|see|e\.g|i\.e|n\.b|normally|usually|unfortunately|otherwise|default|same|like|before|after|during|around|because|make sure|python|already|either|both|everything|nothing|something|what|why|how|who|whether|is|are|was|be|got|old|else|true|false|none)\b/i
/** A verb in the middle makes a sentence of it. */
const sentence =
  /\b(?:is|are|was|were|has|have|had|does|did|do|can|could|may|might|must|shall|should|will|would|be|been|isn't|doesn't|it|we|you|they|i|not|if|when)\b/i
/** Where what a claim is about ends. */
const claimEnd =
  /[.;:!?(,]|\b(?:is|are|was|were|has|have|had|does|did|do|can|could|may|must|should|will|would|isn't|doesn't|gets?|works?|raises?|returns?|in|on|of|for|to|if|when|that|it|we|you|they)\b/i
const articles: ReadonlySet<string> = new Set(
  'a an the our its their his her it them this these those your my'.split(' '),
)
const prepositions: ReadonlySet<string> = new Set(
  'of for to from in into on onto at with without through over under and or between within per against about'.split(
    ' ',
  ),
)

/** The first clause of a comment as words for a name; undefined where it explains something instead. */
export function readClause(prose: readonly string[]): CommentClause | undefined {
  const text = withoutOpenings(
    prose
      .join(' ')
      .replaceAll(/\b(?:self|cls)\./g, '')
      .replaceAll(/[`'"]{1,3}([\w.]+)(?:\(\))?[`'"]{1,3}/g, '$1'),
  )
  const claim = /^(?:check|ensure|verify|assert|confirm|validate|make sure)(?=\s+that\s)/i.exec(text)?.[0]
  if (claim !== undefined) return claimOf(text.slice(claim.length).replace(/^\s+that\s+/, ''))
  const clause = text.split(clauseEnd, 1)[0]?.trim() ?? ''
  const words = wordsOf(clause)
  if (!words || words.length === 0) return undefined
  const verb = toImperative(words[0]!, words[1])
  if (verb !== undefined) return orderOf([verb, ...words.slice(1)])
  if (explanation.test(text) || sentence.test(clause)) return undefined
  const thing = words.filter((word) => !articles.has(word))
  while (thing.length > 0 && isLoose(thing.at(-1)!)) thing.pop()
  return thing.length > 0 && thing.length <= maximumThingWords ? { kind: 'thing', words: thing } : undefined
}

/** `check that each product is still sold` → check, each, product. */
function claimOf(text: string): CommentClause | undefined {
  const subject = text.split(claimEnd, 1)[0]?.trim() ?? ''
  const words = wordsOf(subject)
  return words && orderOf(['check', ...words])
}

function withoutOpenings(text: string): string {
  let rest = text.trim()
  for (;;) {
    const next = rest.replace(openings, '')
    if (next === rest || next === '') return rest
    rest = next
  }
}

/** Undefined for words that no name is made of: other scripts, formulas, code. */
function wordsOf(clause: string): string[] | undefined {
  const plain = clause
    .replaceAll(/'s\b/g, '')
    .replaceAll(/[-/]/g, ' ')
    .replaceAll(/["'`*]/g, '')
  if (!/^[\w\s.]*$/.test(plain) || /[^\x20-\x7e]/.test(plain)) return undefined
  const words = plain.split(/[\s.]+/).flatMap(wordsOfName)
  return words.every((word) => /^[a-z]\w*$|^\d+$/.test(word)) ? words : undefined
}

/** At most five words, cut before a preposition where there are more. */
function orderOf(words: readonly string[]): CommentClause | undefined {
  const kept = words.filter((word) => !articles.has(word))
  const end = endOfOrder(kept)
  return end >= 2 ? { kind: 'order', words: kept.slice(0, end) } : undefined
}

function endOfOrder(words: readonly string[]): number {
  let end = words.length
  if (end > maximumWords) {
    for (end = maximumWords; end > 1 && !prepositions.has(words[end]!);) end -= 1
  }
  while (end > 0 && isLoose(words[end - 1]!)) end -= 1
  return end
}

/** Nothing ends with a preposition or an auxiliary verb. */
function isLoose(word: string): boolean {
  return (
    prepositions.has(word) ||
    /^(?:is|are|be|was|were|been|has|have|had|does|do|can|not|no|will|must|may|first|now|again|too|also|then|once|only|yet|already|here|there|correctly|properly|out|up|down|off|away|back)$/.test(
      word,
    )
  )
}
