import { definite, indefinite, isPlural } from './noun-phrase.ts'
import { plainWords, spokenWords } from './spoken-words.ts'

/** What builtin exceptions say by themselves. */
const known: Readonly<Record<string, string>> = {
  KeyError: 'the key is not found',
  IndexError: 'the index is out of range',
  StopIteration: 'there is nothing left',
  StopAsyncIteration: 'there is nothing left',
  EOFError: 'the input ends too early',
  TimeoutError: 'it takes too long',
  FileNotFoundError: 'the file does not exist',
  FileExistsError: 'the file already exists',
  IsADirectoryError: 'the path is a directory',
  NotADirectoryError: 'the path is not a directory',
  PermissionError: 'the permission is missing',
  ImportError: 'an import fails',
  ModuleNotFoundError: 'a module is not found',
  ZeroDivisionError: 'there is a division by zero',
  OverflowError: 'the value is too large',
  TypeError: 'an argument has the wrong type',
  ValueError: 'an argument has a wrong value',
  AttributeError: 'there is no such attribute',
  NameError: 'there is no such name',
  LookupError: 'nothing is found',
  SyntaxError: 'the syntax is wrong',
  OSError: 'the operating system reports an error',
  ConnectionError: 'the connection fails',
  KeyboardInterrupt: 'the user interrupts',
  SystemExit: 'the program is to end',
  RuntimeError: 'the state does not allow it',
  MemoryError: 'there is not enough memory',
  AssertionError: 'an assertion fails',
}

/** Endings of names, and what they say of the noun before them. */
const endings: readonly (readonly [RegExp, (noun: readonly string[]) => string])[] = [
  [/^(.+) (?:could )?not found(?: error| exception)?$/, (noun) => `${definite(noun)} ${be(noun)} not found`],
  [/^(.+) does not exist$/, (noun) => `${definite(noun)} ${isPlural(noun.at(-1)!) ? 'do' : 'does'} not exist`],
  [
    /^(.+?) (?:already )?exists(?: error)?$/,
    (noun) => `${definite(noun)} already ${isPlural(noun.at(-1)!) ? 'exist' : 'exists'}`,
  ],
  [
    /^(.+) not (supported|allowed|available|implemented|ready|unique|authorized|permitted|empty|active|valid|installed|enabled|connected)(?: error)?$/,
    (noun) => `${definite(noun)} ${be(noun)} not $2`,
  ],
  [
    /^(.+) (busy|disabled|locked|exceeded|required|denied|forbidden|unavailable|unsupported|invalid|rejected|refused|missing|expired|closed|empty|exhausted|changed|lost)(?: error)?$/,
    (noun) => `${definite(noun)} ${be(noun)} $2`,
  ],
  [/^(.+) in use(?: error)?$/, (noun) => `${definite(noun)} ${be(noun)} in use`],
  [/^(.+) too (long|short|large|small|big|old|new|many)(?: error)?$/, (noun) => `${definite(noun)} ${be(noun)} too $2`],
  [/^(?:invalid|bad|illegal|malformed) (.+?)(?: error)?$/, (noun) => `${definite(noun)} ${be(noun)} invalid`],
  [
    /^(unsupported|unknown|unexpected|missing|duplicate|ambiguous|conflicting|incompatible|empty) (.+?)(?: error)?$/,
    (noun) => `${definite(noun)} ${be(noun)} $1`,
  ],
  [
    /^(broken|closed|expired|locked|stale|incomplete|untrusted|corrupt|corrupted|cancelled|canceled|unavailable|inconsistent|forbidden|unauthorized|undefined|unresolved|mismatched|disabled) (.+?)(?: error)?$/,
    (noun) => `${definite(noun)} ${be(noun)} $1`,
  ],
  [/^no such (.+?)(?: error)?$/, (noun) => `there is no such ${noun.join(' ')}`],
  [/^no (.+?)(?: error)?$/, (noun) => `there ${be(noun)} no ${noun.join(' ')}`],
  [/^too many (.+?)(?: error)?$/, (noun) => `there are too many ${noun.join(' ')}`],
  [
    /^(.+?) (?:failed|failure|fails)(?: error)?$/,
    (noun) => `${definite(noun)} ${isPlural(noun.at(-1)!) ? 'fail' : 'fails'}`,
  ],
  [
    /^(.+) (?:timeout|timed out)(?: error)?$/,
    (noun) => `${definite(noun)} ${isPlural(noun.at(-1)!) ? 'take' : 'takes'} too long`,
  ],
  [/^(.+) conflict(?: error)?$/, (noun) => `${definite(noun)} ${isPlural(noun.at(-1)!) ? 'conflict' : 'conflicts'}`],
  [/^(.+) mismatch(?: error)?$/, (noun) => `${definite(noun)} ${isPlural(noun.at(-1)!) ? 'do' : 'does'} not agree`],
]

/**
 * When an exception is raised, as a clause, by its name: `InstanceNotFound` → the instance is not found; undefined where
 * the name says no more than that something went wrong.
 */
export function exceptionClause(exception: string): string | undefined {
  const name = exception.split('.').at(-1)!
  const builtin = known[name]
  if (builtin !== undefined) return builtin
  const plain = plainWords(name).join(' ')
  const spoken = spokenWords(name)
  for (const [ending, clause] of endings) {
    const found = ending.exec(plain)
    if (found) return fill(clause(nounIn(spoken, plain, found)), found)
  }
  return undefined
}

/** The same for every name: of `ParseError` that there is a parse error. */
export function exceptionReason(exception: string): string {
  const clause = exceptionClause(exception)
  if (clause !== undefined) return clause
  const words = spokenWords(exception.split('.').at(-1)!)
  return `there is ${indefinite(words.length > 0 ? words : ['error'])}`
}

function be(noun: readonly string[]): string {
  return isPlural(noun.at(-1)!) ? 'are' : 'is'
}

function fill(clause: string, found: RegExpExecArray): string {
  return clause.replaceAll(/\$(\d)/g, (_, digit: string) => found[Number(digit)] ?? '')
}

/** The words of the group that is the noun, as they are spoken. */
function nounIn(spoken: readonly string[], plain: string, found: RegExpExecArray): readonly string[] {
  const group =
    found[0].startsWith(found[1]!) &&
    !/^(?:unsupported|unknown|unexpected|missing|duplicate|ambiguous|conflicting|incompatible|empty|broken|closed|expired|locked|stale|incomplete|untrusted|corrupt|corrupted|cancelled|canceled|unavailable|inconsistent|forbidden|unauthorized|undefined|unresolved|mismatched|disabled) /.test(
      plain,
    )
      ? found[1]!
      : (found[2] ?? found[1]!)
  const first = plain.slice(0, plain.indexOf(group)).split(' ').length - 1
  const words = spoken.slice(first, first + group.split(' ').length)
  return words.length > 0 ? words : ['value']
}
