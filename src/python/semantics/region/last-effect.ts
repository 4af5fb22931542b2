import type { SyntaxNode } from '../../syntax/node.ts'
import type { Region } from './region.ts'

/**
 * Whether nothing that can raise happens in the region once the name is bound: the binding is the last thing that the
 * region's last statement does, or that one of its branches does.
 */
export function isLastEffect({ statements }: Region, bound: SyntaxNode): boolean {
  const statement = plainAssignment(bound)
  const last = statements.at(-1)
  for (let node: SyntaxNode | undefined = statement; node;) {
    if (node === last) return true
    const suite: SyntaxNode | undefined = node.parent
    if (!suite?.is('block') || suite.namedChildren.at(-1) !== node) return false
    node = branchOf(suite)
  }
  return false
}

/** The statement `a = …`, `a, b = …`, `a = b = …`, `a += …` that binds nothing but names. */
function plainAssignment(bound: SyntaxNode): SyntaxNode | undefined {
  let node = bound
  while (node.parent?.is('pattern_list', 'tuple_pattern')) node = node.parent
  const names = node.namedChildren.map((child) => child.text)
  if (node.field !== 'left' || !node.namedChildren.every((child) => child.is('identifier'))) return undefined
  if (new Set(names).size < names.length) return undefined
  let assignment = node.parent
  if (!assignment?.is('assignment', 'augmented_assignment')) return undefined
  const inner = assignment.child('right')
  if (inner?.is('assignment') && !bindsNamesOnly(inner)) return undefined
  while (assignment.parent?.is('assignment')) assignment = assignment.parent
  return assignment.parent?.is('expression_statement') ? assignment.parent : undefined
}

function bindsNamesOnly(assignment: SyntaxNode): boolean {
  for (let node: SyntaxNode | undefined = assignment; node?.is('assignment'); node = node.child('right')) {
    if (!node.get('left').is('identifier')) return false
  }
  return true
}

/** The `if` that a suite is a branch of. */
function branchOf(suite: SyntaxNode): SyntaxNode | undefined {
  const owner = suite.parent
  if (owner?.is('if_statement')) return owner
  return owner?.is('elif_clause', 'else_clause') && owner.parent?.is('if_statement') ? owner.parent : undefined
}
