import { classGraphOf } from '../../../src/python/semantics/class-graph.ts'
import { parameterFacts } from '../../../src/python/semantics/function-facts/parameter-facts.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { classNoun } from './class-noun.ts'
import { exceptionClause } from './exception-phrase.ts'
import { capitalise, definite, emptyName, enumerate, indefinite, nounOfName } from './noun-phrase.ts'
import { spokenWords } from './spoken-words.ts'

type ClassNode = SyntaxNode<'class_definition'>

/** A field or parameter that a class is made of. */
interface Named {
  readonly name: string
}

/** What a class is, as a noun phrase with a full stop: the longest first. */
export function classSummary(file: PythonFile, definition: ClassNode, fields: readonly Named[]): readonly string[] {
  const name = definition.get('name').text
  const bases = basesOf(file, definition)
  return (
    exceptionSummary(name, bases) ??
    testSummary(name, bases) ??
    enumSummary(definition, name, bases) ??
    mixinSummary(definition, name) ??
    plainSummary(definition, name, bases, fields)
  )
}

/** The names of all bases: those of the file and those from elsewhere. */
function basesOf(file: PythonFile, definition: ClassNode): readonly string[] {
  const graph = classGraphOf(file)
  return graph.lineage(definition).flatMap((each) => {
    const own = each === definition ? [] : [each.get('name').text]
    return [...own, ...(graph.classes.get(each)?.outsideBases ?? [])]
  })
}

function exceptionSummary(name: string, bases: readonly string[]): readonly string[] | undefined {
  const isException = bases.some((base) => /(?:Error|Exception|Warning|Exit|Interrupt)$/.test(base))
  if (!isException || /^Test|(?:Tests?|TestCase|Mixin)$/.test(name)) return undefined
  const clause = exceptionClause(name)
  if (clause !== undefined) return [`Raised when ${clause}.`]
  const words = spokenWords(name.replace(/^_+/, '')).map((word) => (word === 'exception' ? 'error' : word))
  if (words.at(-1) === 'warning') return [`${capitalise(indefinite(words))}.`]
  const noun = words.at(-1) === 'error' ? words.slice(0, -1) : words
  if (noun.length === 0) return ['The base class of the errors of this module.']
  if (/^(?:base|abstract)$/.test(noun[0]!))
    return [`The base class of ${noun.length > 1 ? `${noun.slice(1).join(' ')} ` : ''}errors.`]
  return [`${capitalise(indefinite([...noun, 'error']))}.`]
}

function testSummary(name: string, bases: readonly string[]): readonly string[] | undefined {
  const isTest = /^_?Test(?=[A-Z_])|(?:Tests?|TestCase)$/.test(name) || bases.some((base) => base.endsWith('TestCase'))
  if (!isTest) return undefined
  const words = spokenWords(name.replace(/^_*(?:Test(?:s|Case)?)?_?(?=[A-Z])|(?:_?(?:Tests?|TestCase|Case))+_?$/g, ''))
  if (words.length === 0 || /^_*(?:Base|Abstract)/.test(name))
    return [
      words.length === 0
        ? 'A test case.'
        : `The base class of ${words.filter((word) => !/^(?:base|abstract)$/.test(word)).join(' ')} tests.`.replace(
            'of  tests',
            'of tests',
          ),
    ]
  return [`Tests for ${words.join(' ')}.`]
}

function enumSummary(definition: ClassNode, name: string, bases: readonly string[]): readonly string[] | undefined {
  if (!bases.some((base) => /(?:^|\.)(?:\w*Enum|Int?Flag|IntFlag|Flag|StrEnum)$/.test(base))) return undefined
  const members = definition
    .get('body')
    .namedChildren.map((statement) => statement.namedChildren[0])
    .flatMap((node) => (node?.is('assignment') && node.get('left').is('identifier') ? [node.get('left').text] : []))
    .filter((member) => !member.startsWith('_'))
  const words = spokenWords(name)
  const kinds = capitalise(
    `the ${/^(?:kind|type|state|status|mode|level|value|option)s?$/.test(words.at(-1)!) ? pluralise(words) : `values of ${indefinite(words)}`}`,
  )
  if (members.length === 0 || members.length > 4) return [`${kinds}.`]
  return [`${kinds}: ${enumerate(members.map((member) => `\`${member}\``))}.`, `${kinds}.`]
}

function pluralise(words: readonly string[]): string {
  const last = words.at(-1)!
  const plural = last.endsWith('s') ? (last === 'status' ? 'statuses' : last) : `${last}s`
  return [...words.slice(0, -1), plural].join(' ')
}

function mixinSummary(definition: ClassNode, name: string): readonly string[] | undefined {
  if (!/Mix[Ii]n$/.test(name)) return undefined
  const methods = publicMethods(definition)
  const noun = classNoun(name)
  const what = noun ? ` for ${noun.join(' ')}` : ''
  if (methods.length === 0 || methods.length > 3) return [`A mixin${what}.`]
  return [`A mixin${what} that provides ${enumerate(methods.map((method) => `\`${method}\``))}.`, `A mixin${what}.`]
}

function publicMethods(definition: ClassNode): readonly string[] {
  return definition.get('body').namedChildren.flatMap((statement) => {
    const inner = statement.is('decorated_definition') ? statement.get('definition') : statement
    return inner.is('function_definition') && !inner.get('name').text.startsWith('_') ? [inner.get('name').text] : []
  })
}

function plainSummary(
  definition: ClassNode,
  name: string,
  bases: readonly string[],
  fields: readonly Named[],
): readonly string[] {
  const words = spokenWords(name.replace(/^_+|_+$/g, ''))
  const isBase =
    /^(?:base|abstract)$/.test(words[0] ?? '') ||
    words.at(-1) === 'base' ||
    directBases(definition).some((base) => /(?:^|\.)(?:ABC|Protocol)$/.test(base))
  const noun = words.filter((word) => !/^(?:base|abstract)$/.test(word))
  const clause = isBase ? baseClause(noun, bases) : instanceClause(noun.length > 0 ? noun : ['object'])
  const short = `${capitalise(clause)}.`
  const tail = tailOf(definition, noun, bases, fields)
  if (tail === undefined) return [short]
  const long = isBase ? clause : indefinite(noun.length > 0 ? noun : ['object'])
  return [`${capitalise(long)}${tail}.`, short]
}

function directBases(definition: ClassNode): readonly string[] {
  const bases = definition.get('superclasses')?.namedChildren ?? []
  return bases
    .filter((base) => base.is('identifier', 'attribute', 'subscript'))
    .map(({ text }) => text.replace(/\[.*$/s, ''))
}

/** A class is more than its bare name: where no `a` fits, it is `the`. */
function instanceClause(noun: readonly string[]): string {
  const clause = indefinite(noun)
  return clause === noun.join(' ') ? definite(noun) : clause
}

function baseClause(noun: readonly string[], bases: readonly string[]): string {
  if (bases.some((base) => /(?:^|\.)Protocol$/.test(base)))
    return `the protocol of ${indefinite(noun.filter((word) => word !== 'protocol').length > 0 ? noun.filter((word) => word !== 'protocol') : ['object'])}`
  return noun.length === 0 ? 'the base class' : `the base class of ${pluralise(noun)}`
}

/** What is known beyond the name: the fields, the parts that it is made of, or the class that it extends. */
function tailOf(
  definition: ClassNode,
  noun: readonly string[],
  bases: readonly string[],
  fields: readonly Named[],
): string | undefined {
  if (fields.length > 0) return partsTail(fields)
  const direct = (definition.get('superclasses')?.namedChildren ?? [])
    .filter((base) => base.is('identifier', 'attribute'))
    .map(({ text }) => text)
  const telling = direct.find(
    (base) =>
      !/(?:^|\.)(?:object|ABC|Protocol|Generic|Exception|dict|list|NamedTuple|TypedDict|Enum|type)$/.test(base) &&
      !/Mix[Ii]n$/.test(base),
  )
  if (telling !== undefined && bases.length > 0) return ` based on \`${telling}\``
  const container = direct.find((base) => /^(?:dict|list|set|tuple|str|int|float|frozenset|bytes|type)$/.test(base))
  if (container !== undefined) return ` based on \`${container}\``
  return partsTail(keptParameters(definition).map((name) => ({ name })))
}

function partsTail(parts: readonly Named[]): string | undefined {
  const telling = parts
    .map(({ name }) => name)
    .filter((name) => !emptyName.test(name) && !/^(?:args|kwargs|parent|name|value|data)$/.test(name))
  if (telling.length === 0 || telling.length !== parts.length || parts.length > 3) return undefined
  return ` with ${enumerate(telling.map((name) => indefinite(nounOfName(name).replace(/^the /, '').split(' '))))}`
}

/** Parameters of `__init__` that are kept under their own names, where all of them are. */
function keptParameters(definition: ClassNode): readonly string[] {
  const init = definition
    .get('body')
    .namedChildren.find(
      (each): each is SyntaxNode<'function_definition'> =>
        each.is('function_definition') && each.get('name').text === '__init__',
    )
  if (!init) return []
  const names = parameterFacts(init).map(({ node }) => node.text)
  const kept = names.filter((name) => new RegExp(`\\bself\\._*${name} *= *${name}\\b`).test(init.get('body').text))
  return kept.length === names.length ? kept : []
}
