import { Kind, Token } from '../python/syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../python/syntax/tree.ts'
import type { LeftOut } from './left-out.ts'

/** Goes through the leaves, strings as wholes, without comments and what the law leaves out. */
export class TokenReader {
  readonly #tree: SyntaxTree
  readonly #isLeftOut: (tree: SyntaxTree, node: number) => boolean
  readonly #depths: Uint16Array
  #node = 0
  #next = 1
  #count = 0
  readonly #leftOut: LeftOut[] = []

  constructor(tree: SyntaxTree, isLeftOut: (tree: SyntaxTree, node: number) => boolean) {
    this.#tree = tree
    this.#isLeftOut = isLeftOut
    this.#depths = new Uint16Array(tree.length)
  }

  get isAtEnd(): boolean {
    return this.#node >= this.#tree.length
  }

  get text(): string {
    return this.isAtEnd ? 'the end' : this.#tree.textOf(this.#node)
  }

  /** What the law has left out so far. */
  get leftOut(): readonly LeftOut[] {
    return this.#leftOut
  }

  advance(): void {
    const { kinds, nexts, parents, length } = this.#tree
    for (let node = this.#next; node < length;) {
      const kind = kinds[node]!
      this.#depths[node] = this.#depths[parents[node]!]! + (kind === Kind.block ? 1 : 0)
      const next = nexts[node]!
      if (kind === Kind.comment) node = next
      else if (this.#isLeftOut(this.#tree, node)) {
        this.#leftOut.push({ node, at: this.#count })
        node = next
      } else if (next > node + 1 && kind !== Kind.string) node += 1
      else {
        this.#node = node
        this.#next = next
        this.#count += 1
        return
      }
    }
    this.#node = length
    this.#next = length
  }

  /** The same kind of token as deep in suites; named ones (the rest is told by its kind) with the same text. */
  isSameAs(other: TokenReader): boolean {
    if (this.isAtEnd || other.isAtEnd) return false
    const kind = this.#tree.kinds[this.#node]!
    if (kind !== other.#tree.kinds[other.#node]) return false
    if (this.#depths[this.#node] !== other.#depths[other.#node]) return false
    return kind >= firstToken || this.text === other.text
  }
}

/** Kinds below it are named; from it on each number stands for one text. */
const firstToken = Math.min(...Object.values(Token))
