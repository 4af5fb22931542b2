import type { PythonFile } from '../python/semantics/python-file.ts'
import type { Variable } from '../python/semantics/scope.ts'
import { Kind } from '../python/syntax/node-kinds.generated.ts'
import type { EditedFile } from './verify.ts'

/**
 * The binding graphs before and after are isomorphic: the same tokens but for identifiers, and each identifier stands
 * for the twin of the variable it stood for. Renaming into a captured name breaks the pairing.
 */
export function objectionToNames({ before, after, shift }: EditedFile): string | undefined {
  const old = leaves(before)
  const now = leaves(after)
  if (old.length !== now.length) return 'more than names would change'
  const twins = new Map<Variable, Variable>()
  const origins = new Map<Variable, Variable>()
  for (const [index, node] of old.entries()) {
    const twin = now[index]!
    if (before.tree.kinds[node] !== after.tree.kinds[twin]) return 'more than names would change'
    const name = before.tree.textOf(node)
    const isEdited = shift.isEdited({ start: before.tree.starts[node]!, end: before.tree.ends[node]! })
    if (!isEdited && name !== after.tree.textOf(twin)) return `more than names would change at ${name}`
    const [variable, present] = [ownerAt(before, node), ownerAt(after, twin)]
    if (!variable && !present) continue
    if (!variable || !present || !pair(twins, variable, present) || !pair(origins, present, variable)) {
      return `\`${after.tree.textOf(twin)}\` would stand for another variable than \`${name}\` does`
    }
  }
  return undefined
}

function leaves({ tree }: PythonFile): number[] {
  const found: number[] = []
  for (let node = 1; node < tree.length; node++) if (tree.nexts[node] === node + 1) found.push(node)
  return found
}

function ownerAt(file: PythonFile, node: number): Variable | undefined {
  if (file.tree.kinds[node] !== Kind.identifier) return undefined
  const variable = file.scopes.variableAt(file.tree.node(node))
  return variable?.owner ?? variable
}

function pair(pairs: Map<Variable, Variable>, from: Variable, to: Variable): boolean {
  const known = pairs.get(from)
  if (known === undefined) pairs.set(from, to)
  return known === undefined || known === to
}
