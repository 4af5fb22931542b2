import { Kind, Token } from './node-kinds.generated.ts'
import type { ParseOutcome } from './parse.ts'
import type { SyntaxTree } from './tree.ts'
import { kindLimit } from './kind-limit.ts'

const statements = new Map<number, string>([
  [Kind.print_statement, 'a print statement'],
  [Kind.exec_statement, 'an exec statement'],
  [Token['<>'], 'the operator <>'],
])

/** By kind: whether a closer look is worth it. */
const isSuspect = new Uint8Array(kindLimit)

for (const kind of [...statements.keys(), Kind.except_clause]) isSuspect[kind] = 1

/** The grammar accepts Python 2 as well: its statements are recognised here, and the file is rejected. */
export function findPython2(tree: SyntaxTree): ParseOutcome | undefined {
  for (let node = 0; node < tree.length; node++) {
    if (!isSuspect[tree.kinds[node]!]) continue
    const what = statements.get(tree.kinds[node]!) ?? (isOldExcept(tree, node) ? 'except with a comma' : undefined)
    if (what) return { kind: 'rejected', reason: `Python 2: ${what}`, offset: tree.starts[node]! }
  }
  return undefined
}

/** `except A, error:`; since Python 3.14 `except A, B:` names two classes, which start with a capital. */
function isOldExcept(tree: SyntaxTree, node: number): boolean {
  if (tree.kinds[node] !== Kind.except_clause) return false
  return /^except\s+[\w.]+\s*,\s*[a-z_]\w*\s*:/.test(tree.textOf(node).slice(0, 200))
}
