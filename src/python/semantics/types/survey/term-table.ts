import type { SyntaxNode } from '../../../syntax/node.ts'
import type { Term, TermId } from './term.ts'

/** The terms of one file, each equal term once. */
export class TermTable {
  readonly terms: Term[] = [{ kind: 'unknown' }]
  readonly unknown: TermId = 0
  readonly #ids = new Map<string, TermId>()
  /** By the index of a node. */
  readonly #ofNodes: Int32Array

  /** @param nodeCount of the tree whose expressions are read */
  constructor(nodeCount: number) {
    this.#ofNodes = new Int32Array(nodeCount).fill(neverRead)
  }

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
  ofNode({ index }: SyntaxNode, read: () => TermId): TermId {
    const known = this.#ofNodes[index]!
    if (known !== neverRead) return known === beingRead ? this.#placeFor(index) : known
    this.#ofNodes[index] = beingRead
    const id = read()
    const place = this.#ofNodes[index]
    if (place !== beingRead) this.terms[place] = { kind: 'join', of: [id] }
    this.#ofNodes[index] = id
    return id
  }

  #placeFor(index: number): TermId {
    const place = this.terms.push({ kind: 'unknown' }) - 1
    this.#ofNodes[index] = place
    return place
  }
}

/** Equal terms have equal keys: all parts in their order, of which only the last may hold any text. */
function keyOf(term: Term): string {
  // Most terms are of these kinds.
  switch (term.kind) {
    case 'name':
      return `name ${term.name}`
    case 'attribute':
      return `attribute ${term.of} ${term.name}`
    case 'call':
      return [term.kind, term.of, ...Object.values(term.arguments)].join(' ')
    default:
      return Object.values(term).join(' ')
  }
}

/** In place of the term of a node that is being read. */
const beingRead: TermId = -1
/** In place of the term of a node that was not read yet. */
const neverRead: TermId = -2
