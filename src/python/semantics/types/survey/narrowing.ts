import { Kind } from '../../../syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../../syntax/node.ts'
import { checksOf } from './checks-of-text.ts'

/** How many checks in front of a read are looked at, the nearest ones. */
const checksLimit = 30

/**
 * Whether a check around or in front of a name or attribute, in the same function, lets no None through to it:
 * `if x is not None:`, `if x:`, `x is not None and x.y`, `if x is None: return`.
 * The name may be bound again between the two: then the value has nothing to do with the check, and None stays only
 * where the new binding gives it; callers take this for a hint and join all bindings.
 */
export function excludesNone(node: SyntaxNode): boolean {
  const text = node.text
  if (text.length > 80) return false
  const checks = checksOf(node.tree, text)
  const start = checks.length > 0 ? bodyAround(node) : 0
  for (let at = checks.length - 1, seen = 0; at >= 0 && checks[at]! > start && seen < checksLimit; at--) {
    if (checks[at]! >= node.index) continue
    seen += 1
    if (excludesIn(node, checks[at]!, text)) return true
  }
  return false
}

/** The index of the function, lambda, class or module that a node runs in. */
function bodyAround({ tree, index }: SyntaxNode): number {
  let around = tree.parents[index]!
  while (around > 0 && !opensBody(tree.kinds[around]!)) around = tree.parents[around]!
  return around
}

function opensBody(kind: number): boolean {
  return kind === Kind.function_definition || kind === Kind.lambda || kind === Kind.class_definition
}

/** Whether a check that begins in front of the node is around it and holds there, or left before it. */
function excludesIn(node: SyntaxNode, check: number, text: string): boolean {
  const { tree } = node
  let [inner, outer] = node.index < tree.nexts[check]! ? [node.index, check] : [check, -1]
  if (outer < 0) {
    while (tree.nexts[tree.parents[inner]!]! <= node.index) inner = tree.parents[inner]!
    return tree.kinds[tree.parents[inner]!] === Kind.block && leftEarly(tree.node(inner), node.index, text)
  }
  while (tree.parents[inner]! !== outer) inner = tree.parents[inner]!
  return holdsIn(tree.node(outer), tree.node(inner), text)
}

/** Whether the condition of `check` lets no None through to the part of it that is `inner`. */
function holdsIn(check: SyntaxNode, inner: SyntaxNode, text: string): boolean {
  const condition = conditionOver(check, inner)
  if (condition) return asksForValue(condition, text)
  const isOtherwise = check.is('if_statement') && inner.is('else_clause', 'elif_clause')
  return isOtherwise && asksForNone(check.get('condition'), text)
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

/** `if x is None: return` in front, or `if x is None: x = …`, or `assert x is not None`. */
function leftEarly(check: SyntaxNode, read: number, text: string): boolean {
  if (check.is('assert_statement')) return assertsValue(check, text) && !isBoundBetween(check, read, text)
  // A name is known by the bindings that reach it; an attribute only so.
  if (text.includes('.') && alwaysBinds(check, text)) return true
  if (!check.is('if_statement') || check.get('alternative').length > 0) return false
  const consequence = check.get('consequence')
  return asksForNone(check.get('condition'), text) && (leaves(consequence) || binds(consequence, text))
}

function assertsValue(statement: SyntaxNode<'assert_statement'>, text: string): boolean {
  const [condition] = statement.parts
  return condition !== undefined && asksForValue(condition, text)
}

/** Whether something between a check and a read may bind the name or attribute. */
function isBoundBetween({ tree, index: check }: SyntaxNode, read: number, text: string): boolean {
  for (let index = tree.nexts[check]!; index < read; index++) {
    const kind = tree.kinds[index]!
    if ((kind !== Kind.identifier && kind !== Kind.attribute) || tree.textOf(index) !== text) continue
    if (isTarget(tree.node(index))) return true
  }
  return false
}

function isTarget(node: SyntaxNode): boolean {
  const { parent, field } = node
  if (field === 'left' || field === 'name' || field === 'alias') return true
  return parent?.is('pattern_list', 'tuple_pattern', 'list_pattern', 'as_pattern_target', 'delete_statement') === true
}

function leaves(block: SyntaxNode): boolean {
  const last = block.namedChildren.findLast((child) => !child.is('comment'))
  return last?.is('return_statement', 'raise_statement', 'continue_statement', 'break_statement') === true
}

function binds(block: SyntaxNode, text: string): boolean {
  return block.namedChildren.some((statement) => alwaysBinds(statement, text))
}

/** An assignment, or one on every way through `if` and `else`, `try` and its handlers. */
function alwaysBinds(statement: SyntaxNode, text: string): boolean {
  const bindsOrLeaves = (block: SyntaxNode): boolean => binds(block, text) || leaves(block)
  if (statement.is('expression_statement')) {
    const assignment = statement.namedChildren[0]
    return assignment?.is('assignment') === true && assigns(assignment, text)
  }
  if (statement.is('if_statement')) {
    const clauses = statement.get('alternative')
    const hasElse = clauses.some((clause) => clause.is('else_clause'))
    return hasElse && binds(statement.get('consequence'), text) && clauses.every((each) => bindsOrLeaves(blockOf(each)))
  }
  if (!statement.is('try_statement')) return false
  const handlers = statement.namedChildren.filter((child) => child.is('except_clause'))
  return binds(statement.get('body'), text) && handlers.every((each) => bindsOrLeaves(blockOf(each)))
}

function blockOf(clause: SyntaxNode): SyntaxNode {
  return clause.namedChildren.find((child) => child.is('block')) ?? clause
}

/** `text = value`, also in `other = text = value`, where the value is not None itself. */
function assigns(assignment: SyntaxNode<'assignment'>, text: string): boolean {
  const right = assignment.get('right')
  if (right?.is('assignment')) return assignment.get('left').text === text ? lastValue(right) : assigns(right, text)
  return assignment.get('left').text === text && right !== undefined && !right.is('none')
}

function lastValue(assignment: SyntaxNode<'assignment'>): boolean {
  const right = assignment.get('right')
  return right?.is('assignment') ? lastValue(right) : right !== undefined && !right.is('none')
}
