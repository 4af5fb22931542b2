import { Kind } from '../../../syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../../syntax/node.ts'
import { opensBody } from '../../../syntax/opens-body.ts'
import { boundBy, boundIn, isBoundBetween, leaves } from './bound-values.ts'
import { checksOf } from './checks-of-text.ts'

/** How many checks in front of a read are looked at, the nearest ones. */
const checksLimit = 30

/** Values: unless one of them may be None, something is not. */
type Unless = readonly SyntaxNode[]

/** A check that lets no None through, and where the code begins that it holds for: a node's index. */
interface Exclusion {
  readonly from: number
  readonly unless: Unless
}

/**
 * Whether a check around or in front of a name or attribute, in the same function, lets no None through to it:
 * `if x is not None:`, `if x:`, `x is not None and x.y`, `if x is None: return`, `assert x`, `x.size = 1`; for an
 * attribute also a value that was bound to it in front. Undefined where None may come, or where something binds it again
 * behind the check.
 * @returns values that the check binds instead: unless one of them may be None, no None comes
 */
export function excludesNone(node: SyntaxNode): Unless | undefined {
  const text = node.text
  if (text.length > 80) return undefined
  const checks = checksOf(node.tree, text)
  const start = checks.length > 0 ? bodyAround(node) : 0
  for (let at = checks.length - 1, seen = 0; at >= 0 && checks[at]! > start && seen < checksLimit; at--) {
    if (checks[at]! >= node.index) continue
    seen += 1
    const exclusion = exclusionBy(checks[at]!, node, text)
    if (exclusion) return isBoundBetween(exclusion.from, node, text) ? undefined : exclusion.unless
  }
  return undefined
}

/** The index of the function, lambda, class or module that a node runs in. */
function bodyAround({ tree, index }: SyntaxNode): number {
  let around = tree.parents[index]!
  while (around > 0 && !opensBody(tree.kinds[around]!)) around = tree.parents[around]!
  return around
}

/** What a check that begins in front of the node says of it: one around it that holds there, or one that left before it. */
function exclusionBy(check: number, node: SyntaxNode, text: string): Exclusion | undefined {
  const { tree } = node
  const isAround = node.index < tree.nexts[check]!
  let inner = isAround ? node.index : check
  if (isAround) {
    while (tree.parents[inner]! !== check) inner = tree.parents[inner]!
    return holdsIn(tree.node(check), tree.node(inner), text) ? { from: inner, unless: [] } : undefined
  }
  while (tree.nexts[tree.parents[inner]!]! <= node.index) inner = tree.parents[inner]!
  const isInFront = tree.kinds[tree.parents[inner]!] === Kind.block
  const unless = isInFront ? leftEarly(tree.node(inner), text) : undefined
  return unless && { from: tree.nexts[inner]!, unless }
}

/** Whether the condition of `check` lets no None through to the part of it that is `inner`. */
function holdsIn(check: SyntaxNode, inner: SyntaxNode, text: string): boolean {
  const condition = conditionOver(check, inner)
  if (condition) return asksForValue(condition, text)
  const isOtherwise = check.is('if_statement') && inner.is('else_clause', 'elif_clause')
  return isOtherwise && asksForNone(check.get('condition'), text)
}

/** `if x is None: return` in front, or `if x is None: x = …`, or `assert x is not None`, or `x.size = …`. */
function leftEarly(check: SyntaxNode, text: string): Unless | undefined {
  if (check.is('assert_statement')) return check.parts[0] && asksForValue(check.parts[0], text) ? [] : undefined
  if (bindsAttributeOf(check, text)) return []
  // A name is known by the bindings that reach it; an attribute only so.
  const bound = text.includes('.') ? boundBy(check, text) : undefined
  if (bound || !check.is('if_statement') || check.get('alternative').length > 0) return bound
  const consequence = check.get('consequence')
  if (!asksForNone(check.get('condition'), text)) return undefined
  return boundIn(consequence, text) ?? (leaves(consequence) ? [] : undefined)
}

/** `x.size = 1`: None would have raised. */
function bindsAttributeOf(statement: SyntaxNode, text: string): boolean {
  const assignment = statement.is('expression_statement') ? statement.namedChildren[0] : undefined
  const target = assignment?.is('assignment') ? assignment.get('left') : undefined
  return target?.is('attribute') === true && target.get('object').text === text
}

/** The condition that holds in `inner`. */
function conditionOver(parent: SyntaxNode, inner: SyntaxNode): SyntaxNode | undefined {
  if (parent.is('if_statement', 'elif_clause') && inner.field === 'consequence') return parent.get('condition')
  if (parent.is('while_statement') && inner.field === 'body') return parent.get('condition')
  if (parent.is('conditional_expression')) {
    const [body, condition] = parent.parts
    return body === inner ? condition : undefined
  }
  const isAnd = parent.is('boolean_operator') && parent.children.some((child) => child.isToken('and'))
  return isAnd && inner.field === 'right' ? parent.child('left') : undefined
}

/** True only where the value is not None. */
function asksForValue(condition: SyntaxNode, text: string): boolean {
  if (condition.is('parenthesized_expression')) return condition.namedChildren.some((each) => asksForValue(each, text))
  if (condition.is('named_expression')) return condition.get('name').text === text
  if (condition.text === text) return true
  if (condition.is('boolean_operator') && condition.children.some((child) => child.isToken('and'))) {
    return asksForValue(condition.get('left'), text) || asksForValue(condition.get('right'), text)
  }
  if (condition.is('not_operator')) return asksForNone(condition.get('argument'), text)
  if (condition.is('call') && /^isinstance$/.test(condition.get('function').text)) {
    return condition.get('arguments').namedChildren[0]?.text === text
  }
  return comparesWithNone(condition, text, 'is not') || comparesWithNone(condition, text, '!=')
}

/** True wherever the value is None. */
function asksForNone(condition: SyntaxNode, text: string): boolean {
  if (condition.is('parenthesized_expression')) return condition.namedChildren.some((each) => asksForNone(each, text))
  if (condition.is('boolean_operator') && condition.children.some((child) => child.isToken('or'))) {
    return asksForNone(condition.get('left'), text) || asksForNone(condition.get('right'), text)
  }
  if (condition.is('not_operator')) return condition.get('argument').text === text
  return comparesWithNone(condition, text, 'is') || comparesWithNone(condition, text, '==')
}

function comparesWithNone(condition: SyntaxNode, text: string, operator: 'is' | 'is not' | '==' | '!='): boolean {
  if (!condition.is('comparison_operator') || condition.get('operators').length !== 1) return false
  const [left, right] = condition.parts
  if (!left || right?.is('none') !== true) return false
  return subjectOf(left) === text && condition.get('operators')[0]!.isToken(operator)
}

/** `x` of `(x := value)`. */
function subjectOf(node: SyntaxNode): string {
  if (node.is('named_expression')) return node.get('name').text
  const inner = node.is('parenthesized_expression') ? node.parts[0] : undefined
  return inner ? subjectOf(inner) : node.text
}
