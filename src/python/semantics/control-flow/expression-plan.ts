import { Field, Kind, Token } from '../../syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../../syntax/tree.ts'
import { planComprehension } from './comprehension-plan.ts'
import { constantTruth } from './constant-truth.ts'
import { evaluateNode, type Task } from './task.ts'
import { hasWalrus, namedChildren, type Walk } from './walk.ts'

export type { Task } from './task.ts'

type Plan = (walk: Walk, node: number) => Task[] | undefined

/** By kind: how a node is evaluated whose parts do not simply run in the order of the text. */
const plans: (Plan | undefined)[] = []
plans[Kind.assignment] = planAssignment
plans[Kind.augmented_assignment] = planAugmentedAssignment
plans[Kind.named_expression] = planNamedExpression
plans[Kind.lambda] = planLambda
plans[Kind.boolean_operator] = whereWalrus(planBooleanOperator)
plans[Kind.conditional_expression] = whereWalrus(planConditionalExpression)
plans[Kind.comparison_operator] = whereWalrus(planComparison)
plans[Kind.argument_list] = whereWalrus(planArguments)
plans[Kind.union_pattern] = planUnionPattern
plans[Kind.list_comprehension] = planComprehension
plans[Kind.set_comprehension] = planComprehension
plans[Kind.dictionary_comprehension] = planComprehension
plans[Kind.generator_expression] = planComprehension

/** The tasks that evaluate a node, in their order; undefined where going on in the order of the text does. */
export function planExpression(walk: Walk, node: number, kind: number): Task[] | undefined {
  return plans[kind]?.(walk, node)
}

/** Reads that run or not are no different from reads that run: the paths matter only to what binds. */
function whereWalrus(plan: Plan): Plan {
  return (walk, node) => (hasWalrus(walk, node) ? plan(walk, node) : undefined)
}

/** `a = b = value` → value, a, b; `a: T = value` → value, a, T (CPython's codegen_annassign). */
function planAssignment({ tree }: Walk, node: number): Task[] {
  const targets: Task[] = []
  const types: Task[] = []
  for (let part = node; ;) {
    targets.push(evaluateNode(tree, tree.childInField(part, 'left')))
    const type = tree.childInField(part, 'type')
    if (type >= 0) types.push(evaluateNode(tree, type))
    const right = tree.childInField(part, 'right')
    if (right < 0) return [...targets, ...types]
    if (tree.kinds[right] !== Kind.assignment) return [evaluateNode(tree, right), ...targets, ...types]
    part = right
  }
}

function planAugmentedAssignment({ tree }: Walk, node: number): Task[] {
  const left = tree.childInField(node, 'left')
  const right = evaluateNode(tree, tree.childInField(node, 'right'))
  if (tree.kinds[left] !== Kind.identifier) return [evaluateNode(tree, left), right]
  return [{ does: 'read', node: left }, right, { does: 'bind', node: left }]
}

function planNamedExpression({ tree }: Walk, node: number): Task[] {
  const [value, name] = [tree.childInField(node, 'value'), tree.childInField(node, 'name')]
  return [evaluateNode(tree, value), evaluateNode(tree, name)]
}

/** The defaults run here, the body whenever it is called. */
function planLambda(walk: Walk, node: number): Task[] {
  const parameters = walk.tree.childInField(node, 'parameters')
  return parameters < 0 ? [] : planParameters(walk, parameters)
}

/** First the defaults, then the annotations. */
export function planParameters({ tree }: Walk, parameters: number): Task[] {
  const defaults: Task[] = []
  const types: Task[] = []
  for (const parameter of namedChildren(tree, parameters)) {
    const value = tree.childInField(parameter, 'value')
    const type = tree.childInField(parameter, 'type')
    if (value >= 0) defaults.push(evaluateNode(tree, value))
    if (type >= 0) types.push(evaluateNode(tree, type))
  }
  return [...defaults, ...types]
}

function planBooleanOperator({ tree, builder }: Walk, node: number): Task[] {
  const [left = -1, right = -1] = operands(tree, node)
  const more = builder.newBlock()
  const end = builder.newBlock()
  return [
    isAnd(tree, node)
      ? { does: 'test', node: left, whenTrue: more, whenFalse: end }
      : { does: 'test', node: left, whenTrue: end, whenFalse: more },
    { does: 'enter', block: more },
    evaluateNode(tree, right),
    { does: 'go', block: end },
    { does: 'enter', block: end },
  ]
}

/** `a if condition else b` */
function planConditionalExpression({ tree, builder }: Walk, node: number): Task[] {
  const [consequence = -1, condition = -1, alternative = -1] = namedChildren(tree, node)
  const whenTrue = builder.newBlock()
  const whenFalse = builder.newBlock()
  const end = builder.newBlock()
  return [
    { does: 'test', node: condition, whenTrue, whenFalse },
    { does: 'enter', block: whenTrue },
    evaluateNode(tree, consequence),
    { does: 'go', block: end },
    { does: 'enter', block: whenFalse },
    evaluateNode(tree, alternative),
    { does: 'go', block: end },
    { does: 'enter', block: end },
  ]
}

/** `a < b < c`: c is evaluated only where a < b. */
function planComparison({ tree, builder }: Walk, node: number): Task[] {
  const [first = -1, second = -1, ...others] = operands(tree, node)
  const end = builder.newBlock()
  const tasks = [evaluateNode(tree, first), evaluateNode(tree, second)]
  for (const operand of others) {
    const more = builder.newBlock()
    tasks.push({ does: 'go', block: end }, { does: 'go', block: more }, { does: 'enter', block: more })
    tasks.push(evaluateNode(tree, operand))
  }
  return [...tasks, { does: 'go', block: end }, { does: 'enter', block: end }]
}

/** `f(a=x, *y)` evaluates y before x (Python's reference, Calls). */
function planArguments({ tree }: Walk, node: number): Task[] {
  const all = namedChildren(tree, node)
  const isKeyword = (child: number): boolean =>
    tree.kinds[child] === Kind.keyword_argument || tree.kinds[child] === Kind.dictionary_splat
  const ordered = [...all.filter((child) => !isKeyword(child)), ...all.filter(isKeyword)]
  return ordered.map((child) => evaluateNode(tree, child))
}

/** `case [x, 1] | [1, x]`: one of the alternatives binds. */
function planUnionPattern({ tree, builder }: Walk, node: number): Task[] {
  const start = builder.current
  const end = builder.newBlock()
  const alternatives = namedChildren(tree, node)
  const blocks = alternatives.map(() => builder.newBlock())
  for (const block of blocks) builder.edge(start, block)
  const tasks = alternatives.flatMap((alternative, place): Task[] => [
    { does: 'enter', block: blocks[place]! },
    evaluateNode(tree, alternative),
    { does: 'go', block: end },
  ])
  return [...tasks, { does: 'enter', block: end }]
}

/** A condition: what must run before control knows which way to go. */
export function planTest(walk: Walk, { node, whenTrue, whenFalse }: Extract<Task, { does: 'test' }>): Task[] {
  const { tree, builder } = walk
  const truth = constantTruth(tree, node)
  if (truth !== undefined) return [{ does: 'go', block: truth ? whenTrue : whenFalse }]
  const [left = -1, right = -1] = namedChildren(tree, node)
  switch (hasWalrus(walk, node) || mayHoldConstant(tree, node) ? tree.kinds[node] : -1) {
    case Kind.parenthesized_expression:
      return [{ does: 'test', node: left, whenTrue, whenFalse }]
    case Kind.not_operator:
      return [{ does: 'test', node: left, whenTrue: whenFalse, whenFalse: whenTrue }]
    case Kind.boolean_operator: {
      const more = builder.newBlock()
      return [
        isAnd(tree, node)
          ? { does: 'test', node: left, whenTrue: more, whenFalse }
          : { does: 'test', node: left, whenTrue, whenFalse: more },
        { does: 'enter', block: more },
        { does: 'test', node: right, whenTrue, whenFalse },
      ]
    }
    default:
      return [evaluateNode(tree, node), { does: 'go', block: whenTrue }, { does: 'go', block: whenFalse }]
  }
}

/** `(True)`, `not False`: looked into, whatever they hold. */
function mayHoldConstant(tree: SyntaxTree, node: number): boolean {
  return tree.kinds[node] === Kind.parenthesized_expression || tree.kinds[node] === Kind.not_operator
}

function isAnd(tree: SyntaxTree, node: number): boolean {
  return tree.kinds[tree.childInField(node, 'operator')] === Token.and
}

/** The children without the operators: `is not` and the like are tokens, so the grammar's names tell. */
function operands(tree: SyntaxTree, node: number): number[] {
  return namedChildren(tree, node).filter((child) => tree.fields[child] !== Field.operators)
}
