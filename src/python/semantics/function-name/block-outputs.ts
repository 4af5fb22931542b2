import type { SyntaxNode } from '../../syntax/node.ts'
import type { Region } from '../region/region.ts'
import type { Variable } from '../scope.ts'

/** A variable that a block binds and that is used behind it, and the value it is first given there. */
export interface BlockOutput {
  readonly variable: Variable
  readonly value: SyntaxNode | undefined
}

/** What a block leaves behind for the code below it, as far as the text shows; in the order of the first binding. */
export function blockOutputs({ scope, statements }: Region): readonly BlockOutput[] {
  const start = statements[0]?.start ?? 0
  const end = statements.at(-1)?.end ?? 0
  const found: (BlockOutput & { readonly at: number })[] = []
  for (const variable of scope.variables.values()) {
    if (!variable.isLocal) continue
    const bound = variable.bindings.find(({ node }) => node.start >= start && node.end <= end)
    if (!bound || bound.kind === 'deletion') continue
    if (!isReadBehind(variable, end)) continue
    found.push({ variable, value: valueOf(bound.node), at: bound.node.start })
  }
  return found.sort((one, other) => one.at - other.at)
}

/** Whether a variable is read behind an offset before it is bound again, in the order of the text. */
function isReadBehind({ references, bindings }: Variable, end: number): boolean {
  const read = references.find(({ node }) => node.start >= end)?.node
  const bound = bindings.find(({ node }) => node.start >= end)?.node
  if (!read || !bound || read.start <= bound.start) return read !== undefined
  // In `name = name + 1` the right side comes first.
  return valueOf(bound)?.contains(read) ?? false
}

/** `right` for `name = right`. */
function valueOf(target: SyntaxNode): SyntaxNode | undefined {
  const { parent } = target
  return parent?.is('assignment') && target.field === 'left' ? parent.child('right') : undefined
}
