import { oncePer } from '../../../syntax/once-per.ts'
import { Kind } from '../../../syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../../syntax/node.ts'
import type { SyntaxTree } from '../../../syntax/tree.ts'
import { append } from '../../multi-map.ts'

/**
 * The statements and expressions of a file with a condition that a name or attribute of this text stands in, and the
 * assignments to such an attribute: their indexes, in the order of the text.
 */
export function checksOf(tree: SyntaxTree, text: string): readonly number[] {
  return checksByText(tree).get(text) ?? []
}

const checksByText = oncePer((tree: SyntaxTree): ReadonlyMap<string, readonly number[]> => {
  const checks = new Map<string, number[]>()
  for (const check of withConditions(tree)) {
    const condition = conditionOf(check)
    for (const text of new Set(condition ? textsIn(condition) : [])) append(checks, text, check.index)
  }
  return checks
})

const checking: ReadonlySet<number> = new Set([
  Kind.if_statement,
  Kind.elif_clause,
  Kind.while_statement,
  Kind.conditional_expression,
  Kind.boolean_operator,
  Kind.assert_statement,
  Kind.assignment,
])

function* withConditions(tree: SyntaxTree): Generator<SyntaxNode> {
  for (let index = 0; index < tree.length; index++) if (checking.has(tree.kinds[index]!)) yield tree.node(index)
}

/** What decides, or the attribute that is assigned to. */
function conditionOf(check: SyntaxNode): SyntaxNode | undefined {
  if (check.is('if_statement', 'elif_clause', 'while_statement')) return check.get('condition')
  if (check.is('assert_statement')) return check.parts[0]
  if (check.is('boolean_operator')) return check.get('left')
  if (check.is('conditional_expression')) return check.parts[1]
  const target = check.is('assignment') ? check.get('left') : undefined
  return target?.is('attribute') ? target : undefined
}

/** The texts of the names and attributes in an expression. */
function* textsIn({ tree, index: start }: SyntaxNode): Generator<string> {
  for (let index = start; index < tree.nexts[start]!; index++) {
    const kind = tree.kinds[index]!
    if (kind === Kind.identifier || kind === Kind.attribute) yield tree.textOf(index)
  }
}
