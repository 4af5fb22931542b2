import { isTelling, wordsOfName } from '../../../src/python/semantics/function-name/words-of-name.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { lastName } from './last-name.ts'

/** Parts that everything has: whose they are is half of the name. */
const partsOfAll: ReadonlySet<string> = new Set(['id', 'name', 'type', 'uuid'])
/** Holders that are no thing: `os.environ['NAME']`. */
const containers = /^(?:self|cls|environ|kwargs|args|attrs|attributes|config|CONF|info|options|params|opts|row|body)$/

/** The words of a string that reads like a name: `'nova.context'` → context. */
export function wordsOfKey(
  node: SyntaxNode | undefined,
  holder: SyntaxNode | undefined,
): readonly string[] | undefined {
  const text = node?.is('string') ? /^[urUR]?(['"])([A-Za-z][\w.:-]*)\1$/.exec(node.text)?.[2] : undefined
  const words = wordsOfName((text?.split(/[.:]/).at(-1) ?? '').replaceAll('-', '_'))
  return words.length > 0 ? wordsOfPart(words, holder) : undefined
}

/** `volume['id']`, `volume.id` → volume, id. */
export function wordsOfPart(words: readonly string[], holder: SyntaxNode | undefined): readonly string[] {
  const owner = holder && lastName(holder)
  const needsOwner = words.length === 1 && partsOfAll.has(words[0]!)
  if (!needsOwner || owner === undefined || containers.test(owner) || !isTelling(owner)) return words
  return [...wordsOfName(owner), ...words]
}
