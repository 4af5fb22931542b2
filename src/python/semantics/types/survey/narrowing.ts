import { Kind } from '../../../syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../../syntax/node.ts'
import type { SyntaxTree } from '../../../syntax/tree.ts'

/** How many statements in front of a read are looked at for a check that leaves. */
const checksLimit = 30

/**
 * Whether a check around or in front of a name or attribute, in the same function, lets no None through to it:
 * `if x is not None:`, `if x:`, `x is not None and x.y`, `if x is None: return`.
 * The name may be bound again between the two: then the value has nothing to do with the check, and None stays only
 * where the new binding gives it; callers take this for a hint and join all bindings.
 */
export function excludesNone(node: SyntaxNode): boolean {
  const text = node.text
  if (text.length > 80 || !checkedTexts(node.tree).has(text)) return false
  for (let inner = node; inner.parent; inner = inner.parent) {
    const { parent } = inner
    if (parent.is('function_definition', 'lambda', 'class_definition', 'module')) return false
    const condition = conditionOver(parent, inner)
    if (condition && asksForValue(condition, text)) return true
    if (
      parent.is('if_statement') &&
      inner.is('else_clause', 'elif_clause') &&
      asksForNone(parent.get('condition'), text)
    ) {
      return true
    }
    if (parent.is('block') && leftEarly(inner, text)) return true
  }
  return false
}

const checked = new WeakMap<SyntaxTree, ReadonlySet<string>>()

/** The texts of names and attributes that stand in any condition of the file: most are in none. */
function checkedTexts(tree: SyntaxTree): ReadonlySet<string> {
  let texts = checked.get(tree)
  if (!texts) checked.set(tree, (texts = new Set(textsInConditions(tree))))
  return texts
}

function* textsInConditions(tree: SyntaxTree): Generator<string> {
  for (const kind of ['if_statement', 'elif_clause', 'while_statement'] as const) {
    for (const node of tree.nodesOfKind(kind)) yield* textsIn(node.get('condition'))
  }
  for (const kind of ['conditional_expression', 'assert_statement'] as const) {
    for (const node of tree.nodesOfKind(kind)) yield* textsIn(node)
  }
  for (const node of tree.nodesOfKind('assignment')) if (node.get('left').is('attribute')) yield node.get('left').text
  for (const node of tree.nodesOfKind('boolean_operator'))
    if (!node.parent?.is('boolean_operator')) yield* textsIn(node)
}

/** Of the names and attributes in an expression, and of `name` in `(name := …)`. */
function* textsIn(expression: SyntaxNode): Generator<string> {
  const { tree } = expression
  for (let index = expression.index; index < tree.nexts[expression.index]!; index++) {
    const kind = tree.kinds[index]!
    if (kind === Kind.identifier || kind === Kind.attribute) yield tree.textOf(index)
  }
}

/** The condition that holds in `inner`. */
function conditionOver(parent: SyntaxNode, inner: SyntaxNode): SyntaxNode | undefined {
  if (parent.is('if_statement', 'elif_clause') && inner.field === 'consequence') return parent.get('condition')
  if (parent.is('while_statement') && inner.field === 'body') return parent.get('condition')
  if (parent.is('conditional_expression')) {
    const [body, condition] = parent.namedChildren.filter((each) => !each.is('comment'))
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
  const [left, right] = condition.namedChildren.filter((each) => !each.is('comment'))
  if (!left || right?.is('none') !== true) return false
  return subjectOf(left) === text && condition.get('operators')[0]!.isToken(operator)
}

/** `x` of `(x := value)`. */
function subjectOf(node: SyntaxNode): string {
  if (node.is('named_expression')) return node.get('name').text
  const inner = node.is('parenthesized_expression')
    ? node.namedChildren.find((child) => !child.is('comment'))
    : undefined
  return inner ? subjectOf(inner) : node.text
}

/** `if x is None: return` in front, or `if x is None: x = …`, or `assert x is not None`. */
function leftEarly(statement: SyntaxNode, text: string): boolean {
  const statements = statement.parent?.namedChildren ?? []
  const end = statements.indexOf(statement)
  if (isAsserted(statements.slice(Math.max(0, end - checksLimit), end), text)) return true
  for (const check of statements.slice(Math.max(0, end - checksLimit), end)) {
    // A name is known by the bindings that reach it; an attribute only so.
    if (text.includes('.') && alwaysBinds(check, text)) return true
    if (!check.is('if_statement') || check.get('alternative').length > 0) continue
    if (
      asksForNone(check.get('condition'), text) &&
      (leaves(check.get('consequence')) || binds(check.get('consequence'), text))
    ) {
      return true
    }
  }
  return false
}

/** Whether the last of the statements that binds the name or asserts something of it asserts that it has a value. */
function isAsserted(statements: readonly SyntaxNode[], text: string): boolean {
  const last = statements.findLast((each) => assertsValue(each, text) || mayBind(each, text))
  return last !== undefined && assertsValue(last, text)
}

function assertsValue(statement: SyntaxNode, text: string): boolean {
  if (!statement.is('assert_statement')) return false
  const condition = statement.namedChildren.find((child) => !child.is('comment'))
  return condition !== undefined && asksForValue(condition, text)
}

/** Whether something in the statement may bind the name or attribute. */
function mayBind({ tree, index: start }: SyntaxNode, text: string): boolean {
  for (let index = start; index < tree.nexts[start]!; index++) {
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
