import { wordsOfName } from '../../../src/python/semantics/function-name/words-of-name.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { nounOf } from './call-evidence.ts'
import { shortCode, type Evidence } from './evidence.ts'
import { lastName } from './last-name.ts'
import { singularWords } from './singular-of.ts'

/** Calls that hand on the elements of their first argument. */
const transparent: ReadonlySet<string> = new Set(['sorted', 'reversed', 'list', 'set', 'tuple', 'iter', 'frozenset'])

/** What a target of a loop goes through: `for u in users` → user. */
export function loopEvidence(target: SyntaxNode, loop: SyntaxNode): Evidence | undefined {
  const left = loop.child('left')
  const iterable = loop.child('right')
  if (!left || !iterable) return undefined
  const source = sourceOf(target, left, unwrap(iterable))
  const words = source && elementWords(unwrap(source))
  return words && { kind: 'loop', words, node: loop, source: `each of ${shortCode(source)}` }
}

/** The expression whose elements a target gets, through `enumerate` and `zip`. */
function sourceOf(target: SyntaxNode, left: SyntaxNode, iterable: SyntaxNode): SyntaxNode | undefined {
  if (left.index === target.index) return iterable
  if (!iterable.is('call') || !left.is('pattern_list', 'tuple_pattern')) return undefined
  const places = left.parts
  const place = places.findIndex((child) => child.contains(target))
  const given = iterable.get('arguments').namedChildren.filter((child) => !child.is('comment', 'keyword_argument'))
  const name = iterable.get('function').text
  const inner = name === 'enumerate' && place === 1 ? given[0] : name === 'zip' ? given[place] : undefined
  return inner && sourceOf(target, places[place]!, unwrap(inner))
}

function unwrap(iterable: SyntaxNode): SyntaxNode {
  let node = iterable
  while (node.is('call')) {
    const callee = node.get('function')
    const first = node.get('arguments').parts[0]
    if (callee.is('identifier') && transparent.has(callee.text) && first) node = first
    else if (callee.is('attribute') && callee.get('attribute').text === 'values') node = callee.get('object')
    else break
  }
  return node
}

function elementWords(iterable: SyntaxNode): readonly string[] | undefined {
  const callee = iterable.is('call') ? iterable.get('function') : undefined
  const name = lastName(callee ?? iterable)
  if (name === undefined) return undefined
  if (callee && /^(?:open|splitlines|readlines)$/.test(name)) return ['line']
  const words = wordsOfName(name)
  return singularWords(callee ? nounOf(words) : words)
}
