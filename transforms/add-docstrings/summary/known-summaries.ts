import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { ownNodes } from '../../../src/python/semantics/function-facts/own-nodes.ts'
import { classNoun } from './class-noun.ts'
import { indefinite, nounOfName } from './noun-phrase.ts'
import { objectPhrase } from './object-phrase.ts'
import { plainWords, spokenWords } from './spoken-words.ts'
import { isStatic, parameterSubject, subjectOf } from './subject.ts'
import { verbOf } from './verb-table.ts'

/** Names that mean the same everywhere. */
const everywhere: ReadonlyMap<string, string> = new Map(
  Object.entries({
    main: 'run the program',
    setUp: 'set up the test',
    tearDown: 'clean up after the test',
    setUpClass: 'set up the tests of the class',
    tearDownClass: 'clean up after the tests of the class',
    asyncSetUp: 'set up the test',
    asyncTearDown: 'clean up after the test',
    setUpModule: 'set up the tests of the module',
    tearDownModule: 'clean up after the tests of the module',
    load_tests: 'return the tests of the module',
    fileno: 'return the file descriptor',
    upgrade: 'apply the migration',
    downgrade: 'revert the migration',
    setup_module: 'set up the tests of the module',
    teardown_module: 'clean up after the tests of the module',
    setup_method: 'set up the test',
    teardown_method: 'clean up after the test',
  }),
)

/** Methods of the collections and files of the library: `%` is the noun of the class, `#` the first parameter. */
const containerMethods: ReadonlyMap<string, string> = new Map(
  Object.entries({
    keys: 'return the keys of %',
    values: 'return the values of %',
    items: 'return the items of %',
    setdefault: 'return the value for #, after setting it where there is none',
    popitem: 'remove and return an item of %',
    pop: 'remove and return an item of %',
    readline: 'read a line from %',
    readlines: 'read all lines from %',
    writelines: 'write lines to %',
    seek: 'move to a position in %',
    tell: 'return the current position in %',
    isatty: 'return whether % is a terminal',
    readable: 'return whether % can be read',
    writable: 'return whether % can be written to',
    seekable: 'return whether % allows random access',
    copy: 'return a copy of %',
    size: 'return the size of %',
    qsize: 'return the number of items in %',
    empty: 'return whether % is empty',
    full: 'return whether % is full',
    getvalue: 'return the content of %',
    fromkeys: 'create a dictionary from keys',
  }),
)

function containerSummary(template: string, facts: FunctionFacts): readonly string[] | undefined {
  if (facts.result.returned.length === 0 && !facts.result.isGenerator && !/^(?:write|move)/.test(template))
    return undefined
  const [first] = facts.parameters
  const subject = facts.owner && classNoun(facts.owner.get('name').text)
  return [
    template
      .replace('%', `the ${subject?.join(' ') ?? 'object'}`)
      .replace('#', first ? nounOfName(first.node.text) : 'the key'),
  ]
}

/** Summaries by the beginning or end of a name; undefined where none fits. The longest first. */
export function knownSummary(facts: FunctionFacts): readonly string[] | undefined {
  const container = facts.owner && containerMethods.get(facts.name)
  if (container !== undefined) return containerSummary(container, facts)
  const known = everywhere.get(facts.name)
  if (known !== undefined && (facts.parameters.length === 0 || facts.name === 'main')) return [known]
  const bare = facts.name.replace(/^_+|_+$/g, '')
  const plain = plainWords(bare)
  const words = spokenWords(bare)
  const [first = '', second] = plain
  const rest = words.slice(1)
  if (first === 'to' && second !== undefined) return conversionTo(rest, facts)
  if (first === 'as' && second !== undefined) return [`return ${subjectPhrase(facts)} ${objectPhrase(words, false)}`]
  if (first === 'from' && second !== undefined) return conversionFrom(words, facts)
  if (first === 'test' && second !== undefined && facts.name.startsWith('test')) return testSummary(rest)
  if (first === 'visit' && facts.owner && /^visit_[A-Z]/.test(facts.name))
    return [`visit ${indefinite([`\`${facts.name.slice(6)}\``])} node`]
  if (first === 'do' && /^do_[A-Z]+$/.test(facts.name)) return [`handle ${indefinite([facts.name.slice(3)])} request`]
  if (first === 'do' && second !== undefined && verbOf(second) === undefined) return [`do ${objectPhrase(rest, false)}`]
  if (first === 'on' && second !== undefined)
    return [
      `handle ${objectPhrase(rest, false)}${/^(?:event|message|error|request|response)$/.test(rest.at(-1)!) ? '' : ' event'}`,
    ]
  if (first === 'cmd' && second !== undefined) return [`run the \`${plain.slice(1).join(' ')}\` command`]
  if (/^[a-df-z][a-z]{1,7}2[a-z]{2,8}$/.test(bare) && facts.result.returned.length > 0) return twoSummary(bare)
  return wrapperSummary(facts)
}

function subjectPhrase(facts: FunctionFacts): string {
  return (subjectOf(facts) ?? parameterSubject(facts))?.phrase ?? 'the object'
}

function conversionTo(rest: readonly string[], facts: FunctionFacts): readonly string[] {
  const target = objectPhrase(['to', ...rest], false)
  return [`convert ${subjectPhrase(facts)} ${target}`, `convert ${target}`]
}

/** A class method creates, a function converts. */
function conversionFrom(words: readonly string[], facts: FunctionFacts): readonly string[] {
  const rest = objectPhrase(words, false)
  const noun = facts.owner && classNoun(facts.owner.get('name').text)
  if (facts.decorators.includes('classmethod')) return [`create ${noun ? indefinite(noun) : 'an instance'} ${rest}`]
  if (isStatic(facts) && noun) return [`create ${indefinite(noun)} ${rest}`]
  return [`convert ${subjectPhrase(facts)} ${rest}`, `convert ${rest}`]
}

function testSummary(rest: readonly string[]): readonly string[] {
  return [`test ${rest.join(' ')}`]
}

/** `str2bool` → convert a string to a Boolean */
function twoSummary(name: string): readonly string[] | undefined {
  const [from = '', to = ''] = name.split('2')
  if (!/^[a-z_]{2,}$/i.test(from) || !/^[a-z_]{2,}$/i.test(to)) return undefined
  return [`convert ${indefinite(spokenWords(from))} to ${indefinite(spokenWords(to))}`]
}

/** A function that wraps what it is given, and the wrapper in it. */
function wrapperSummary({ name, definition, parameters }: FunctionFacts): readonly string[] | undefined {
  if (
    /^_*(?:wrapper|wrapped|inner|decorated|wrap|_?decorator|decorate)$/.test(name) &&
    definition.ancestor('function_definition')
  ) {
    const takesFunction =
      parameters.length === 1 &&
      /^(?:f|fn|func|function|method|cls|klass|wrapped|callable)$/.test(parameters[0]!.node.text)
    return takesFunction
      ? [`decorate ${nounOfName(parameters[0]!.node.text.replace(/^(?:f|fn)$/, 'function'))}`]
      : ['call the wrapped function']
  }
  const wraps = ownNodes(definition, 'function_definition').some(
    (inner) => inner.parent?.text.startsWith('@functools.wraps') || inner.parent?.text.startsWith('@wraps'),
  )
  const [first] = parameters
  if (!wraps || !first || !/^(?:f|fn|func|function|method|meth)$/.test(first.node.text)) return undefined
  const words = spokenWords(name.replace(/^_+/, ''))
  return verbOf(plainWords(name)[0] ?? '')
    ? undefined
    : [`decorate a function with \`${words.join(' ')}\``.replace(/`[^`]*`/, `\`${name}\` behavior`)]
}
