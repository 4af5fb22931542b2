import { wordsOfName } from '../../../src/python/semantics/function-name/words-of-name.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { shortCode, type Evidence, type EvidenceKind } from './evidence.ts'
import { wordsOfKey } from './key-evidence.ts'
import { lastName } from './last-name.ts'

/** What the calls of everybody's library give, by the end of the dotted name. */
const knownCalls: ReadonlyMap<string, string> = new Map(
  Object.entries({
    connect: 'connection',
    cursor: 'cursor',
    fetchall: 'rows',
    fetchone: 'row',
    finditer: 'matches',
    fullmatch: 'match',
    keys: 'keys',
    listdir: 'names',
    open: 'file',
    Popen: 'process',
    readline: 'line',
    readlines: 'lines',
    rsplit: 'parts',
    search: 'match',
    split: 'parts',
    splitlines: 'lines',
  }),
)
/** The same by the whole dotted name, where its end means other things elsewhere. */
const knownFunctions: ReadonlyMap<string, string> = new Map([
  ['os.open', 'descriptor'],
  ['re.compile', 'pattern'],
  ['re.match', 'match'],
])
/** Verbs before the name of what a function gives. */
const givingVerbs: ReadonlySet<string> = new Set(
  (
    'allocate build calculate choose clone collect compute construct copy count create decode deserialize detect ' +
    'determine discover extract fetch find gather generate get guess init inspect list load locate lookup make new ' +
    'obtain parse pick pop prepare produce query read receive recv resolve retrieve return scan select setup spawn'
  ).split(' '),
)
/** Behind these words follows how it is got, not what. */
const linkWords: ReadonlySet<string> = new Set(
  'and as at by for from if in into of on or to using via with without'.split(' '),
)
/** Words that are no name by themselves. */
const vague: ReadonlySet<string> = new Set('all any dict int json list many name one str string type'.split(' '))
/** Test doubles: their class is not what they stand for. */
const doubles = /^(?:Async|Magic|NonCallable)?(?:Magic)?(?:Mock|Fake|Stub)$/

/** What a call gives, by the name of what is called. */
export function callEvidence(call: SyntaxNode<'call'>): Evidence | undefined {
  const callee = call.get('function')
  const name = lastName(callee)
  if (name === undefined) return undefined
  const known = knownFunctions.get(callee.text) ?? knownCalls.get(name)
  if (known !== undefined) return evidenceOf(call, 'known call', [known])
  const key = keyWords(call, name)
  if (key) return evidenceOf(call, 'key', key)
  const classWords = wordsOfClass(name) ?? wordsOfFactory(callee)
  return classWords ? evidenceOf(call, 'constructor', classWords) : evidenceOf(call, 'call', nounOf(wordsOfName(name)))
}

function evidenceOf(call: SyntaxNode, kind: EvidenceKind, words: readonly string[]): Evidence | undefined {
  return words.length === 0 ? undefined : { kind, words, node: call, source: `bound from ${shortCode(call)}` }
}

/** `get_active_servers_by_host` → active, servers; without a verb in front, nothing. */
export function nounOf(words: readonly string[]): readonly string[] {
  if (words.length < 2 || !givingVerbs.has(words[0]!)) return []
  const link = words.findIndex((word, index) => index > 0 && linkWords.has(word))
  const noun = words.slice(words[1] === 'all' ? 2 : 1, link < 0 ? undefined : link)
  return noun.length === 1 && vague.has(noun[0]!) ? [] : noun
}

/** `ArgumentParser` → parser; `ZipFile` → zip, file; undefined for what reads like no class: `GetFont`, `HTTP`. */
export function wordsOfClass(name: string): readonly string[] | undefined {
  if (!/^_*[A-Z][A-Za-z\d]*[a-z]/.test(name) || doubles.test(name)) return undefined
  const words = wordsOfName(name)
  const last = words.at(-1)!
  if (words.length === 0 || givingVerbs.has(words[0]!)) return undefined
  const isAgent = last.length > 5 && /(?:er|or)$/.test(last)
  return isAgent ? [last] : words.slice(words.length > 3 ? -2 : 0)
}

/** `ImageMeta.from_dict(...)` → image, meta. */
function wordsOfFactory(callee: SyntaxNode): readonly string[] | undefined {
  if (!callee.is('attribute')) return undefined
  const words = wordsOfName(callee.get('attribute').text)
  const isFactory = words[0] === 'from' || (words.length > 1 && words[0] === 'get' && words[1] === 'by')
  return isFactory ? wordsOfClass(lastName(callee.get('object')) ?? '') : undefined
}

/** `row.get('age')`, `getattr(row, 'age')` → age. */
function keyWords(call: SyntaxNode<'call'>, name: string): readonly string[] | undefined {
  const callee = call.get('function')
  const given = call.get('arguments').namedChildren.filter((child) => !child.is('comment', 'keyword_argument'))
  if (name === 'getattr') return wordsOfKey(given[1], given[0])
  if (!/^(?:get|pop|setdefault|getenv)$/.test(name)) return undefined
  return wordsOfKey(given[0], callee.is('attribute') ? callee.get('object') : undefined)
}
