import { oncePer } from '../../../src/python/syntax/once-per.ts'
import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { plainWords, speak } from './spoken-words.ts'
import { isRatherNoun, verbOf } from './verb-table.ts'

/** The name of a function as verb and object. */
export interface FunctionWords {
  /** As a sentence has it; undefined where the name has none. */
  readonly verb: string | undefined
  /** The first word of the name in lower case. */
  readonly written: string
  /** What the verb is done to, or the whole name without one. */
  readonly object: readonly string[]
  /** How it is done: `safely`. */
  readonly adverb: string | undefined
}

const adverbs: Readonly<Record<string, string>> = {
  safe: 'safely',
  safely: 'safely',
  auto: 'automatically',
  automatically: 'automatically',
  async: 'asynchronously',
  lazy: 'lazily',
  fast: 'fast',
  quick: 'quickly',
  quickly: 'quickly',
  maybe: 'if needed',
  recursively: 'recursively',
  recursive: 'recursively',
  atomic: 'atomically',
}
/** Words in front of a verb that say nothing of what it does. */
const fillers = /^(?:do|really|internal|impl|inner|raw|just|actually|perform|py|c|my|the|cmd|default)$/
/** `getsize`, `setname`: a verb glued to its object. */
const gluedVerb =
  /^(?:(?:get|set|make|read|write|load|parse)(?=[a-z]{3,}$)(?!ting|ter|tle|up$|s$|er$|able|iness|y$|ing$|ed$)|(?:hide|clear|draw|remove|send|find|copy|show)(?=[a-z]{4,}$)(?!right|ance|ing|case|down|able)|del(?=item$|attr$))/

const wordsOfAction = oncePer(({ name, parameters }: FunctionFacts) =>
  functionWords(name, false, parameters.length > 0),
)
const wordsOfValue = oncePer(({ name, parameters }: FunctionFacts) => functionWords(name, true, parameters.length > 0))

/** The words of a function's name; `returnsValue` says whether it is to be read as the name of what it returns. */
export function wordsOfFunction(facts: FunctionFacts, returnsValue = true): FunctionWords {
  return returnsValue ? wordsOfValue(facts) : wordsOfAction(facts)
}

/** Takes the name of a function apart. */
export function functionWords(name: string, returnsValue: boolean, takesParameters: boolean): FunctionWords {
  let words = plainParts(name)
  let adverb: string | undefined
  const [first = '', second] = words
  if (
    second !== undefined &&
    verbOf(first) === undefined &&
    adverbs[first] !== undefined &&
    verbOf(second) !== undefined
  ) {
    adverb = adverbs[first]
    words = words.slice(1)
  } else if (second !== undefined && fillers.test(first) && verbOf(second) !== undefined) words = words.slice(1)
  words = joinParticle(words)
  const parts = verbAndObject(words, returnsValue, takesParameters)
  return { ...parts, object: withCapitals(parts.object, name), adverb: adverb ?? lastAdverb(words) }
}

/** `check_AF_INET`: what stands in capitals in a name in lower case is known under them. */
function withCapitals(words: readonly string[], name: string): readonly string[] {
  const capitals = name.match(/(?<![A-Za-z])[A-Z][A-Z\d]+(?![A-Za-z])/g) ?? []
  if (capitals.length === 0 || !/[a-z]/.test(name)) return words
  return words.map((word) => capitals.find((each) => each.toLowerCase() === word) ?? word)
}

function plainParts(name: string): readonly string[] {
  const bare = name
    .replace(/^_+|_+$/g, '')
    .replace(/_(?:impl|internal|inner|helper|wrapper|unlocked|nolock|locked)$/, '')
  const words = plainWords(bare)
  if (words.length === 1 && verbOf(words[0]!.toLowerCase()) === undefined) {
    return plainWords(words[0]!.replace(gluedVerb, (verb) => `${verb}_`))
  }
  return words
}

function verbAndObject(
  words: readonly string[],
  returnsValue: boolean,
  takesParameters: boolean,
): Omit<FunctionWords, 'adverb'> {
  const [first = '', ...rest] = isVerbFirst(words, returnsValue, takesParameters) ? words : turned(words)
  const verb = verbOf(first)
  const isNoun = returnsValue && isRatherNoun(first, rest, takesParameters)
  if (verb === undefined || isNoun) return { verb: undefined, written: first, object: spokenAll(words) }
  return {
    verb,
    written: first,
    object: spokenAll(rest.filter((word) => !/^(?:recursively|safely|quickly|async)$/.test(word))),
  }
}

/** `set_up_tests` is `setup`, tests. */
function joinParticle(words: readonly string[]): readonly string[] {
  const joined = words.slice(0, 2).join('')
  const isOne = /^(?:setup|cleanup|teardown|shutdown|lookup|startup|backup|rollback|login|logout)$/.test(joined)
  return isOne ? [joined, ...words.slice(2)] : words
}

/** `instance_delete` → delete, instance; `guest_get_info` is not turned. */
function turned(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, index) => index > 0 && verbOf(word) !== undefined && !isRatherNoun(word, [], false))
  if (
    at < 0 ||
    at > 3 ||
    words
      .slice(0, at)
      .some((word) =>
        /^(?:by|from|to|in|on|of|with|for|at|as|and|or|not|no|non|pre|post|all|after|before|un|has|is|can)$|(?:ed|able|s)$/.test(
          word,
        ),
      )
  )
    return words
  const isEnding = at === words.length - 1 || /^(?:by|from|to|in|on|with|for|all|and|or)$/.test(words[at + 1]!)
  return isEnding ? [words[at]!, ...words.slice(0, at), ...words.slice(at + 1)] : words
}

function isVerbFirst(
  [first = '', ...rest]: readonly string[],
  returnsValue: boolean,
  takesParameters: boolean,
): boolean {
  return (
    verbOf(first) !== undefined &&
    !(first === 'compute' || returnsValue ? isRatherNoun(first, rest, takesParameters) : false)
  )
}

function lastAdverb(words: readonly string[]): string | undefined {
  const last = words.length > 1 ? words.at(-1)! : ''
  if (last === 'async') return 'asynchronously'
  return /^(?:recursively|safely|quickly)$/.test(last) ? last : undefined
}

function spokenAll(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => speak(word).split('\u00a0'))
}
