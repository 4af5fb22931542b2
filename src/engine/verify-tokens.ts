import { isDocstring } from '../python/syntax/is-docstring.ts'
import { Field, Kind, Token } from '../python/syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../python/syntax/tree.ts'
import type { EditedFile } from './verify.ts'

type TokenLaw = 'all-but-docstrings' | 'all-but-annotations'

/** The token streams before and after are the same once the docstrings, or the annotations and imports, are left out. */
export function objectionToTokens({ before, after }: EditedFile, law: TokenLaw): string | undefined {
  const old = new TokenReader(before.tree, law)
  const now = new TokenReader(after.tree, law)
  for (;;) {
    old.advance()
    now.advance()
    if (old.isAtEnd && now.isAtEnd) return undefined
    if (!old.isSameAs(now)) {
      return `more than ${law.slice('all-but-'.length)} would change: ${old.text} becomes ${now.text}`
    }
  }
}

const leftOut: Readonly<Record<TokenLaw, (tree: SyntaxTree, node: number) => boolean>> = {
  'all-but-docstrings': (tree, node) => isDocstring(tree, node),
  'all-but-annotations': isAnnotationOrImport,
}

/** Goes through the leaves, strings as wholes, without comments and what the law leaves out. */
class TokenReader {
  readonly #tree: SyntaxTree
  readonly #isLeftOut: (tree: SyntaxTree, node: number) => boolean
  readonly #depths: Uint16Array
  #node = 0
  #next = 1

  constructor(tree: SyntaxTree, law: TokenLaw) {
    this.#tree = tree
    this.#isLeftOut = leftOut[law]
    this.#depths = new Uint16Array(tree.length)
  }

  get isAtEnd(): boolean {
    return this.#node >= this.#tree.length
  }

  get text(): string {
    return this.isAtEnd ? 'the end' : this.#tree.textOf(this.#node)
  }

  advance(): void {
    const { kinds, nexts, parents, length } = this.#tree
    for (let node = this.#next; node < length;) {
      const kind = kinds[node]!
      this.#depths[node] = this.#depths[parents[node]!]! + (kind === Kind.block ? 1 : 0)
      const next = nexts[node]!
      if (kind === Kind.comment || this.#isLeftOut(this.#tree, node)) node = next
      else if (next > node + 1 && kind !== Kind.string) node += 1
      else {
        this.#node = node
        this.#next = next
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

const importKinds: ReadonlySet<number> = new Set([
  Kind.import_statement,
  Kind.import_from_statement,
  Kind.future_import_statement,
])

function isAnnotationOrImport(tree: SyntaxTree, node: number): boolean {
  const kind = tree.kinds[node]!
  if (importKinds.has(kind) || isTypeField(tree, node)) return true
  // The `:` or `->` in front of an annotation.
  const next = tree.nexts[node]!
  const isMark = kind === Token[':'] || kind === Token['->']
  return isMark && next < tree.length && tree.parents[next] === tree.parents[node] && isTypeField(tree, next)
}

function isTypeField(tree: SyntaxTree, node: number): boolean {
  return tree.fields[node] === Field.return_type || (tree.fields[node] === Field.type && tree.kinds[node] === Kind.type)
}
