import { isDocstring } from '../python/syntax/is-docstring.ts'
import { Field, Kind, Token } from '../python/syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../python/syntax/tree.ts'
import type { EditedFile } from './verify.ts'

type TokenLaw = 'all-but-docstrings' | 'all-but-annotations'

/** The token streams before and after are the same once the docstrings, or the annotations and imports, are left out. */
export function objectionToTokens({ before, after }: EditedFile, law: TokenLaw): string | undefined {
  const old = tokensBut(before.tree, law)
  const now = tokensBut(after.tree, law)
  for (;;) {
    const [wanted, found] = [old.next(), now.next()]
    if (wanted.done && found.done) return undefined
    if (wanted.value !== found.value) {
      return `more than ${law.slice('all-but-'.length)} would change: ${wanted.value ?? 'the end'} becomes ${found.value ?? 'the end'}`
    }
  }
}

const leftOut: Readonly<Record<TokenLaw, (tree: SyntaxTree, node: number) => boolean>> = {
  'all-but-docstrings': (tree, node) => isDocstring(tree, node),
  'all-but-annotations': isAnnotationOrImport,
}

/** The leaves with their depth in suites, strings whole, comments left out. */
function* tokensBut(tree: SyntaxTree, law: TokenLaw): Generator<string, undefined> {
  const depths = new Uint16Array(tree.length)
  for (let node = 1; node < tree.length;) {
    depths[node] = depths[tree.parents[node]!]! + (tree.kinds[node] === Kind.block ? 1 : 0)
    const isWhole = tree.nexts[node] === node + 1 || tree.kinds[node] === Kind.string
    if (tree.kinds[node] === Kind.comment || leftOut[law](tree, node)) node = tree.nexts[node]!
    else if (isWhole) {
      yield `${depths[node]}:${tree.textOf(node)}`
      node = tree.nexts[node]!
    } else node += 1
  }
  return undefined
}

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
