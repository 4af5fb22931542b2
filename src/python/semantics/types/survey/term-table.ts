import type { SyntaxNode } from '../../../syntax/node.ts'
import type { Term, TermId } from './term.ts'

/** The terms of one file, each equal term once. */
export class TermTable {
  readonly terms: Term[] = [{ kind: 'unknown' }]
  readonly unknown: TermId = 0
  readonly #ids = new Map<string, TermId>()
  readonly #ofNodes = new Map<SyntaxNode, TermId>()

  add(term: Term): TermId {
    if (term.kind === 'unknown') return this.unknown
    const key = keyOf(term)
    let id = this.#ids.get(key)
    if (id === undefined) {
      id = this.terms.push(term) - 1
      this.#ids.set(key, id)
    }
    return id
  }

  /** A value that is one of these. */
  join(of: readonly TermId[]): TermId {
    const members = [...new Set(of)]
    if (members.length === 0) return this.unknown
    return members.length === 1 ? members[0]! : this.add({ kind: 'join', of: members.toSorted((a, b) => a - b) })
  }

  /** The term of a node, read once. Asked for while it is read it is a term of its own: a value may be made from itself. */
  ofNode(node: SyntaxNode, read: () => TermId): TermId {
    const known = this.#ofNodes.get(node)
    if (known !== undefined) return known === beingRead ? this.#placeFor(node) : known
    this.#ofNodes.set(node, beingRead)
    const id = read()
    const place = this.#ofNodes.get(node)!
    if (place !== beingRead) this.terms[place] = { kind: 'join', of: [id] }
    this.#ofNodes.set(node, id)
    return id
  }

  #placeFor(node: SyntaxNode): TermId {
    const place = this.terms.push({ kind: 'unknown' }) - 1
    this.#ofNodes.set(node, place)
    return place
  }
}

/** Equal terms have equal keys. Those of the kinds that files are full of are made with less work. */
function keyOf(term: Term): string {
  switch (term.kind) {
    case 'builtin':
      return term.value === undefined ? `builtin ${term.name}` : `builtin ${term.name} ${term.value}`
    case 'name':
      return `name ${term.name}`
    case 'attribute':
      return `attribute ${term.of} ${term.name}`
    case 'parameter':
      return `parameter ${term.function} ${term.at}`
    case 'receiver':
      return `receiver ${term.class} ${term.isClass}`
    case 'not-none':
      return `not-none ${term.of} ${term.unless?.join() ?? ''}`
    case 'call': {
      const { positional, keywords, hasSplat } = term.arguments
      return `call ${term.of} ${positional.join()} ${keywords.join()} ${hasSplat}`
    }
    case 'join':
      return `join ${term.of.join()}`
    case 'element':
    case 'await':
    case 'annotated':
      return `${term.kind} ${term.of}`
    default:
      return JSON.stringify(term)
  }
}

/** In place of the term of a node that is being read. */
const beingRead: TermId = -1
