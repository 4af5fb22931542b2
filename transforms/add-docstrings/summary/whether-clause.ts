import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { definite, indefinite, isPlural, isUncountable } from './noun-phrase.ts'
import { endsInPreposition, hasPreposition, startsWithPreposition } from './object-phrase.ts'
import { prepositionObject } from './preposition-object.ts'
import { plainWords, spokenWords } from './spoken-words.ts'
import { verbOf } from './verb-table.ts'

/** Glued names that ask: `isfile`, `hasattr`; not `issue`, `island`. */
const glued = /^(?:is(?!sue|land|olat|o(?:$|\d|format)|tio|in$|ort)|has(?!h|t|el))(?=[a-z]{3,}$)/

const auxiliaries = /^(?:can|could|should|must|will|would|may|might)$/
const states = new Set(
  (
    'about able absolute abstract active alive allowed also ascii asleep available aware bad big binary bound broken busy callable cheap clean clear ' +
    'common compact complete concrete consistent constant correct current dead deep default definite dirty distinct done down dry dull ' +
    'dummy dynamic eager empty equal eligible even exact external false fast final fine finite first flat free fresh full fuzzy generic global good greater ' +
    'green hard hermitian hidden high hot ' +
    'identical idle immutable implicit inf infinite initial inside internal invalid isolated last late lazy legal less like live local locked ' +
    'long lossless low lower main mature maximal missing modal monotonic mutable mutual nan native near needed negative nested new next noisy normal null odd ok old online ' +
    'only open optional original outer out outside own paid parallel plain pending perfect plural positive possible present primary prime printable private proper ' +
    'public pure quiet random rare raw ready real recent red regular relative relevant remote required reserved reversible right root rooted running safe same secure ' +
    'shallow sane short shared simple single singular slow small smart soft sorted sparse special square stable stale static strict strong stuck subset ' +
    'symmetric temporary tight tiny title transient transparent trivial true unique unknown unset up upper urgent valid verbose virtual visible weak whole wide ' +
    'worth wrong young zero alnum alpha lowercase uppercase numeric decimal identifier superset disjoint cold enough wanted equivalent homogeneous ' +
    'online offline windows linux macos darwin posix'
  ).split(' '),
)
const stateEndings =
  /(?:ed|ing|able|ible|al|ive|ous|ful|ic|ent|ant|ary|less|en|wn|ight|like|ish|ular|proof|free|aware|only|wise)$/
const nounsLikeStates =
  /^(?:string|thing|ring|king|setting|mapping|warning|binding|encoding|heading|building|token|children|screen|agent|client|document|element|event|argument|parent|component|comment|environment|statement|directive|archive|primitive|literal|signal|interval|journal|terminal|channel|label|model|numeral|table|variable|executable|iterable|topic|metric|logic|music|public|traffic|instant|constant|variant|tenant|dictionary|library|summary|boundary|binary|speed|seed|feed|need|bed|field|light|weight|garden|pen|screen|kitchen|listing|listening|encoding|file|rational|integral|polynomial|symbol|arithmetic|unary|temporary)$/

/**
 * What a function that asks wants to know, as a clause behind `whether`: `is_valid` of a server → the server is valid.
 * Undefined for names that do not ask.
 */
export function whetherClause(name: string, subject: string, facts?: FunctionFacts): string | undefined {
  const clause = closedClause(name, subject)
  const words = plainWords(name.replace(/^_+|_+$/g, ''))
  if (clause === undefined || !facts || words.length < 2 || !endsInPreposition(words)) return clause
  const object = prepositionObject(facts)
  return object === undefined || object === subject ? `${clause} it` : `${clause} ${object}`
}

function closedClause(name: string, subject: string): string | undefined {
  const bare = name.replace(/^_+|_+$/g, '').replace(glued, (verb) => `${verb}_`)
  const plain = plainWords(bare)
  const words = spokenWords(bare)
  const [verb = ''] = plain
  const rest = words.slice(1)
  if (rest.length === 0 || (rest.length === 1 && rest[0] === 'not')) return singleClause(verb, subject)
  if (/^(?:is|are|was|were)$/.test(verb))
    return ownSubjectClause(verb, rest) ?? `${subject} ${verb} ${statePhrase(rest)}`
  if (/^(?:has|have|had)$/.test(verb)) return `${subject} ${verb} ${possessionPhrase(rest)}`
  if (auxiliaries.test(verb)) return `${subject} ${verb} ${actionPhrase(rest)}`
  if (
    /^(?:needs|wants|requires|supports|allows|accepts|contains|uses|includes|matches|provides|implements|belongs|depends|overlaps|intersects|equals|knows|owns|exceeds|satisfies|covers|starts|ends|applies|looks|seems)$/.test(
      verb,
    )
  ) {
    return `${subject} ${verb} ${verb === 'supports' ? rest.join(' ') : verbObject(rest)}`
  }
  return undefined
}

/** `exists`, `contains`, `startswith`, `equals`. */
function singleClause(verb: string, subject: string): string | undefined {
  if (verb === 'exists') return `${subject} exists`
  if (verb === 'startswith') return `${subject} starts with a prefix`
  if (verb === 'endswith') return `${subject} ends with a suffix`
  if (/^(?:conforms|applies|exits)$/.test(verb)) return `${subject} ${verb}`
  return verb === 'has' ? (subject === 'it' ? 'it applies' : `it applies to ${subject}`) : undefined
}

function statePhrase(words: readonly string[]): string {
  const [first = ''] = words
  if (first === 'not' && words.length > 1) return `not ${statePhrase(words.slice(1))}`
  if (first === 'same') return `the ${words.join(' ')}`
  if (/^(?:a|an|the|no)$/.test(first) || startsWithPreposition(words)) return words.join(' ')
  const last = words.at(-1) ?? ''
  // `valid` is a state, `valid name` a thing; `ready to run` is a state again.
  if (isState(last) || (isState(first) && startsWithPreposition(words.slice(1)))) return words.join(' ')
  return isPlural(last) || isUncountable(last) ? words.join(' ') : indefinite(words)
}

/** Whether a word says how a thing is: `valid`, `closed`. */
export function isState(word: string): boolean {
  return states.has(word) || (stateEndings.test(word) && !nounsLikeStates.test(word))
}

/** `link_local`, `thread_safe`: the word in front belongs to the state. */
const compoundEndings = /^(?:local|only|safe|free|aware|wide|specific|independent|like|based|wise|proof)$/

/** `is_state_valid_for_event`: the state is valid for event. */
function ownSubjectClause(verb: string, words: readonly string[]): string | undefined {
  const at = words.findIndex((word, index) => index > 0 && startsWithPreposition([word]))
  const head = at < 0 ? words : words.slice(0, at)
  const last = head.at(-1) ?? ''
  if (
    head.length < 2 ||
    !isState(last) ||
    compoundEndings.test(last) ||
    head
      .slice(0, -1)
      .some(
        (word) =>
          isState(word) ||
          /^(?:not|a|an|the|no|in|on|all|any|fully|already|too|very|well|still|ly|un|non|self|read|case)$|ly$/.test(
            word,
          ),
      )
  )
    return undefined
  return [definite(head.slice(0, -1)), verb, last, ...words.slice(head.length)].join(' ')
}

function possessionPhrase(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  const isParticiple = /(?:ed|en)$/.test(last) && !nounsLikeStates.test(last)
  if (isParticiple || /^(?:been|any|no|a|an|the|same)$/.test(words[0] ?? ''))
    return words.join(' ').replace(/^same/, 'the same')
  const at = words.findIndex((word) => hasPreposition([word]))
  if (at > 0) return `${indefinite(words.slice(0, at))} ${words.slice(at).join(' ')}`
  return indefinite(words)
}

/** `read`, `be deleted`, `update cache` → update the cache. */
function actionPhrase([verb = '', ...object]: readonly string[]): string {
  if (object.length === 0 || verb === 'be' || startsWithPreposition(object)) return [verb, ...object].join(' ')
  return `${verbOf(verb) ?? verb} ${isPlural(object.at(-1)!) ? object.join(' ') : `the ${object.join(' ')}`}`
}

function verbObject(words: readonly string[]): string {
  if (startsWithPreposition(words)) return words.join(' ')
  return verbOf(words[0]!) && words.length > 1 ? words.join(' ') : indefinite(words)
}
