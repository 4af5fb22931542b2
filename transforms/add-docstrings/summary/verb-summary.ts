import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { bodyObject } from './body-object.ts'
import { wordsOfFunction, type FunctionWords } from './function-words.ts'
import { houseVerb } from './house-verb.ts'
import { indefinite } from './noun-phrase.ts'
import { endsInPreposition, hasPreposition, objectPhrase, startsWithPreposition } from './object-phrase.ts'
import { prepositionObject } from './preposition-object.ts'
import { isStatic, parameterSubject, subjectOf, type Subject } from './subject.ts'
import { directions, makingVerbs } from './verb-table.ts'

const intransitive =
  /^(?:wait|go|look|listen|connect|belong|subscribe|respond|reply|apply|jump|search|iterate|loop|walk|bind|attach|depend|act|react|operate|work)$/

/** A summary for a name that starts with a verb, the longest first; undefined for other names. */
export function verbSummary(facts: FunctionFacts): readonly string[] | undefined {
  const words = wordsOfFunction(facts, givesValue(facts))
  if (words.verb === undefined) return undefined
  const verb = sayVerb(words, facts)
  const clauses = clausesOf({ ...words, verb }, facts)
  return words.adverb === undefined ? clauses : clauses.map((clause) => withAdverb(clause, words.adverb!))
}

export function givesValue({ result }: FunctionFacts): boolean {
  return result.returned.length > 0 || result.isGenerator
}

function withAdverb(clause: string, adverb: string): string {
  return adverb === 'if needed' ? `${clause} if needed` : `${clause} ${adverb}`
}

interface SpokenVerb extends FunctionWords {
  readonly verb: string
}

/** People write `Return the name` for `get_name`, `Yield the names` for `iter_names`. */
function sayVerb({ verb, written, object }: FunctionWords, { file, result }: FunctionFacts): string {
  if (written === 'get' || written === 'fetch') {
    const isChoice = /^(?:or|and)$/.test(object[0] ?? '')
    if (written === 'get' && result.isGenerator && result.returned.length === 0) return 'yield'
    const isReturn = written === 'get' && result.returned.length > 0 && !isChoice && houseVerb(file) !== 'get'
    return isReturn ? 'return' : written
  }
  if (/^(?:iter|iterate|list|walk)$/.test(written) && object.length > 0 && result.isGenerator)
    return written === 'walk' ? 'walk' : 'yield'
  if (written === 'iter') return 'iterate'
  return verb ?? written
}

function clausesOf(words: SpokenVerb, facts: FunctionFacts): readonly string[] {
  const { verb, object } = words
  if (object.length === 0) return bareClauses(verb, facts)
  if (endsInPreposition(object)) return [openClause(verb, object, facts)]
  if (startsWithPreposition(object)) return prepositionClauses(verb, object, facts)
  const isNew = makingVerbs.has(verb)
  const clause = `${verb} ${objectPhrase(object, isNew)}`
  const direction = directionOf(words, facts)
  return direction === undefined ? [clause] : [`${clause} ${direction}`, clause]
}

/** `wait_for(event)` → wait for the event; `set_value_of(key)` → set the value of the key. */
function openClause(verb: string, object: readonly string[], facts: FunctionFacts): string {
  const noun = object.slice(0, -1)
  const about = prepositionObject(facts) ?? (facts.owner ? subjectOf(facts)?.phrase : undefined)
  const parts = [verb, ...(noun.length > 0 ? [objectPhrase(noun, makingVerbs.has(verb))] : [])]
  return [...parts, object.at(-1)!, about ?? 'it'].join(' ')
}

/** `get_name` of a server: … of the server. */
function directionOf({ verb, object }: SpokenVerb, facts: FunctionFacts): string | undefined {
  const preposition = directions.get(verb)
  if (preposition === undefined || hasPreposition(object) || object.length > 2) return parameterDirection(object, facts)
  const subject = facts.owner && !isStatic(facts) ? subjectOf(facts) : undefined
  if (!subject) return parameterDirection(object, facts)
  if (subject.isAgent || repeats(subject, object)) return undefined
  return `${preposition} ${subject.phrase}`
}

/** `get_size(path)` → … of the path. */
function parameterDirection(object: readonly string[], facts: FunctionFacts): string | undefined {
  if (facts.owner && !isStatic(facts)) return undefined
  if (hasPreposition(object) || object.length > 2) return undefined
  const verb = wordsOfFunction(facts).written
  const [first] = facts.parameters
  const subject = parameterSubject(facts)
  if (
    !subject ||
    !first ||
    !/^(?:get|set|compute|calculate|count|determine|find|extract|parse|read|remove|strip|list|iter|estimate|update|check|validate)$/.test(
      verb,
    )
  )
    return undefined
  if (repeats(subject, object) || first.default) return undefined
  const preposition = /^(?:find|list|count)$/.test(verb)
    ? 'in'
    : /^(?:extract|parse|read|remove|strip)$/.test(verb)
      ? 'from'
      : /^(?:compute|calculate|determine)$/.test(verb)
        ? 'of'
        : 'of'
  return /^(?:name|key|index|ids?|uuid|value|text|default)$/i.test(first.node.text) && preposition === 'of'
    ? `for ${subject.phrase}`
    : `${preposition} ${subject.phrase}`
}

function repeats({ words }: Subject, object: readonly string[]): boolean {
  return (
    words?.some((word) =>
      object.some((each) => each.toLowerCase().replace(/s$/, '') === word.toLowerCase().replace(/s$/, '')),
    ) ?? false
  )
}

/** What a verb alone is done to: the object of the method, the first parameter, what the body works on. */
function bareClauses(verb: string, facts: FunctionFacts): readonly string[] {
  const isMethod = facts.owner !== undefined && !isStatic(facts)
  const owner = isMethod ? subjectOf(facts) : undefined
  const parameter = parameterSubject(facts)
  if (verb === 'wait') return [`wait for ${(owner ?? parameter)?.phrase ?? 'it'}`]
  if (/^(?:go|look|listen|sleep|fail|exit|work|act|react|belong|walk|jump)$/.test(verb))
    return [owner ? `let ${owner.phrase} ${verb}` : `run \`${facts.name}\``]
  const direction = directions.get(verb)
  if (owner && parameter && direction !== undefined && verb !== 'clear' && verb !== 'reset')
    return directedClauses(verb, parameter, owner, direction)
  const isReader =
    /^(?:call|invoke|execute|parse|read|visit|handle|process|validate|format|convert|encode|decode|send|write|print|match|load|dump|dispatch|filter|map|compare|render|transform|translate|emit|feed|tokenize|normalize|escape|quote|split|apply|evaluate|resolve|register|subscribe|log|display|show|check|test|find|search|join|sort|merge|compute|build|create|generate|wrap|copy|move|rename|open)$/.test(
      verb,
    )
  if (owner && verb === 'read' && isAmount(facts)) return [`read from ${owner.phrase}`]
  if (owner && parameter && isReader) return [`${verb} ${parameter.phrase}`]
  if (owner) return [`${verb} ${ownObject(verb, owner)}`]
  if (parameter) return [`${verb} ${parameter.phrase}`]
  if (facts.parameters.length > 0) return [`${verb} ${prepositionObject(facts) ?? 'it'}`]
  const object = bodyObject(facts)
  if (object) return [`${verb} ${object}`]
  return [isMethod ? `${verb} the object` : `${verb} ${moduleObject(facts)}`]
}

/** `read(self, size)`: how much, not what. */
function isAmount({ parameters }: FunctionFacts): boolean {
  return /^(?:_*size|size_?hint|n|nbytes|num_?bytes|amt|amount|limit|length|count|chunk_?size)$/.test(
    parameters[0]?.node.text ?? '',
  )
}

/** The controller of servers shows a server, not itself. */
function ownObject(verb: string, { words, isAgent, phrase }: Subject): string {
  const isOther =
    isAgent &&
    words !== undefined &&
    words.length > 1 &&
    /^(?:show|create|update|delete|list|index|add|remove|detail)$/.test(verb)
  if (!isOther) return phrase
  const thing = words.slice(0, -1)
  return verb === 'create' || verb === 'add' ? indefinite(thing) : `the ${thing.join(' ')}`
}

/** `add(item)` of a queue → add an item to the queue. */
function directedClauses(verb: string, parameter: Subject, owner: Subject, direction: string): readonly string[] {
  const isNew = makingVerbs.has(verb) || verb === 'push' || verb === 'put'
  const object = parameter.words && isNew ? indefinite(parameter.words) : parameter.phrase
  const clause = `${verb} ${object}`
  if (/^(?:get|return|find|look up|fetch|query|search)$/.test(verb)) return lookupClauses(verb, parameter, owner)
  if (/^(?:of)$/.test(direction) || owner.isAgent) return [clause]
  return [`${clause} ${direction} ${owner.phrase}`, clause]
}

/** `get(key)` → return the value for the key */
function lookupClauses(verb: string, parameter: Subject, owner: Subject): readonly string[] {
  const isKey = /^(?:key|name|index|id|uuid|path|url|position|pattern|query)$/i.test(parameter.words?.at(-1) ?? 'key')
  if (verb === 'search') return [`search ${owner.phrase} for ${parameter.phrase}`]
  if (verb === 'find' || verb === 'look up') return [`${verb} ${parameter.phrase}`]
  return [isKey ? `${verb} the value for ${parameter.phrase}` : `${verb} ${parameter.phrase}`]
}

function prepositionClauses(verb: string, object: readonly string[], facts: FunctionFacts): readonly string[] {
  if (object.length === 1 && intransitive.test(verb) && prepositionObject(facts) !== undefined)
    return [openClause(verb, object, facts)]
  const rest = objectPhrase(object, false)
  const isClass = facts.decorators.includes('classmethod')
  const subject = subjectOf(facts) ?? parameterSubject(facts)
  if (/^(?:and|or|up|out|off)$/.test(object[0]!)) return [`${verb} ${rest}`]
  if (verb === 'return' && /^(?:by|for)$/.test(object[0]!) && !(isClass && subject?.words)) return [`look up ${rest}`]
  if (isClass && subject?.words) return [`${verb} ${indefinite(subject.words)} ${rest}`]
  if (intransitive.test(verb) || /^(?:login|log in|switch|return|move)$/.test(verb)) return [`${verb} ${rest}`]
  return subject && !repeats(subject, object) ? [`${verb} ${subject.phrase} ${rest}`] : [`${verb} ${rest}`]
}

function moduleObject({ file }: FunctionFacts): string {
  const stem = /([^/]+?)\.pyi?$/.exec(file.path)?.[1] ?? ''
  const name = stem.startsWith('__') ? (/([^/]+)\/__\w+__\.pyi?$/.exec(file.path)?.[1] ?? '') : stem
  return /^[a-z]\w*$/i.test(name) ? `the \`${name}\` module` : 'the module'
}
