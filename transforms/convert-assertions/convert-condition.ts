import { refuse } from '../../src/engine/transform.ts'
import { isTrivia, readCallArguments } from '../../src/python/rewrite/call-arguments.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { isBuiltin } from '../../src/python/semantics/builtins.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import {
  comparisonMethods,
  functionMethods,
  newFunctionMethods,
  newMethodMethods,
  oppositeOperators,
} from './assertion-methods.ts'
import type { Conversion, ConversionOutcome } from './conversion.ts'

export interface ConditionOptions {
  readonly equalNone: boolean
  readonly operatorChanging: boolean
  readonly newMethods: boolean
}

/** A condition without brackets and `not`, and whether it is asserted to be true. */
interface Condition {
  readonly core: SyntaxNode
  readonly truth: boolean
  readonly hadNot: boolean
}

/**
 * What asserts that a condition is true (or false) by a method of its own; undefined where none does, a refusal where
 * one seems to and does not mean the same.
 */
export function convertCondition(
  file: PythonFile,
  condition: SyntaxNode,
  truth: boolean,
  options: ConditionOptions,
): ConversionOutcome {
  const stripped = stripNot(condition, truth)
  const { core, hadNot } = stripped
  if (core.is('comparison_operator')) return convertComparison(core, stripped, options)
  if (core.is('call')) {
    const converted = convertCall(file, core, stripped.truth, options)
    if (converted) return converted
  }
  if (hadNot) return plain(stripped)
  return core.is('boolean_operator') ? refuseJoined(file, core, options) : undefined
}

/** `not ((x))` asserted to be true is `x` asserted to be false. */
function stripNot(condition: SyntaxNode, truth: boolean): Condition {
  let stripped: Condition = { core: withoutBrackets(condition), truth, hadNot: false }
  while (stripped.core.is('not_operator')) {
    const inner = withoutBrackets(stripped.core.get('argument'))
    stripped = { core: inner, truth: !stripped.truth, hadNot: true }
  }
  return stripped
}

export function withoutBrackets(expression: SyntaxNode): SyntaxNode {
  let node = expression
  while (node.is('parenthesized_expression')) {
    const inner = node.namedChildren.find((child) => !isTrivia(child))
    if (!inner) return node
    node = inner
  }
  return node
}

/** Kinds that need no brackets of their own as an argument, where they had some behind `not`. */
const bareKinds = [
  'boolean_operator',
  'comparison_operator',
  'conditional_expression',
  'call',
  'identifier',
  'attribute',
] as const

/** Only the `not` goes: `assertTrue(not x)` is `assertFalse(x)`. */
function plain({ core, truth }: Condition): ConversionOutcome {
  const isBracketed = core.parent?.is('parenthesized_expression') && !core.is(...bareKinds)
  return { method: truth ? 'assertTrue' : 'assertFalse', operands: [isBracketed && core.parent ? core.parent : core] }
}

function convertComparison(
  comparison: SyntaxNode<'comparison_operator'>,
  condition: Condition,
  options: ConditionOptions,
): ConversionOutcome {
  const operators = comparison.get('operators')
  const [left, right] = operandsOf(comparison)
  const [operator] = operators
  if (!operator || !left || !right) return undefined
  if (operators.length > 1) return refuse('a chain of comparisons has no assertion of its own')
  const written = operator.text.replaceAll(/\s+/g, ' ')
  const asserted = condition.truth ? written : oppositeOperators.get(written)
  if (!asserted) return condition.hadNot ? plain(condition) : refuseOrder(written)
  const isSameOperator = condition.truth || !/=/.test(written)
  if (!isSameOperator && !options.operatorChanging) return condition.hadNot ? plain(condition) : undefined
  const noneMethod = asNone(asserted, left, right, options)
  if (noneMethod) return { ...noneMethod, operands: [left.is('none') ? right : left] }
  const converted = { method: comparisonMethods.get(asserted)!, operands: [left, right], operator }
  return isSameOperator ? converted : { ...converted, calls: asserted === '==' ? '==' : '!=' }
}

/** The two sides of a comparison. */
export function operandsOf(comparison: SyntaxNode): SyntaxNode[] {
  return comparison.namedChildren.filter((child) => !isTrivia(child) && child.field !== 'operators')
}

/** Orders and what is often, and wrongly, taken for their opposites. */
const seemingOpposites: ReadonlyMap<string, string> = new Map([
  ['<', '>='],
  ['<=', '>'],
  ['>', '<='],
  ['>=', '<'],
])

function refuseOrder(operator: string): ConversionOutcome {
  const opposite = seemingOpposites.get(operator) ?? ''
  return refuse(`\`not a ${operator} b\` does not mean \`a ${opposite} b\`: of NaN and of sets neither may hold`)
}

function asNone(
  asserted: string,
  left: SyntaxNode,
  right: SyntaxNode,
  { equalNone }: ConditionOptions,
): Pick<Conversion, 'method' | 'calls'> | undefined {
  if (!left.is('none') && !right.is('none')) return undefined
  if (asserted === 'is') return { method: 'assertIsNone' }
  if (asserted === 'is not') return { method: 'assertIsNotNone' }
  if (!equalNone || !/^[=!]=$/.test(asserted)) return undefined
  return { method: asserted === '==' ? 'assertIsNone' : 'assertIsNotNone', calls: 'is' }
}

function convertCall(
  file: PythonFile,
  call: SyntaxNode<'call'>,
  truth: boolean,
  { newMethods }: ConditionOptions,
): ConversionOutcome {
  const callee = call.get('function')
  const { positional, all } = readCallArguments(call)
  if (callee.is('attribute')) return newMethods ? convertMethodCall(callee, positional, all.length, truth) : undefined
  const methods = functionMethods.get(callee.text) ?? (newMethods ? newFunctionMethods.get(callee.text) : undefined)
  if (!methods || positional.length !== 2 || all.length !== 2) return undefined
  if (!isBuiltin(callee, file)) return refuse(`\`${callee.text}\` may not be the builtin function here`)
  return { method: methods[truth ? 0 : 1], operands: positional }
}

function convertMethodCall(
  callee: SyntaxNode<'attribute'>,
  positional: readonly SyntaxNode[],
  count: number,
  truth: boolean,
): ConversionOutcome {
  const methods = newMethodMethods.get(callee.get('attribute').text)
  const [affix] = positional
  if (!methods || !affix || count !== 1) return undefined
  return { method: methods[truth ? 0 : 1], operands: [callee.get('object'), affix], operator: callee }
}

/** `a == b and c`: reported when a part of it has an assertion of its own. */
function refuseJoined(file: PythonFile, joined: SyntaxNode, options: ConditionOptions): ConversionOutcome {
  const waiting: SyntaxNode[] = [joined]
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const node = withoutBrackets(part)
    if (node.is('boolean_operator')) waiting.push(node.get('left'), node.get('right'))
    else if (isTelling(file, node, options))
      return refuse('`and` and `or` join conditions that one assertion cannot show')
  }
  return undefined
}

function isTelling(file: PythonFile, part: SyntaxNode, options: ConditionOptions): boolean {
  return part.is('comparison_operator') || (part.is('call') && convertCall(file, part, true, options) !== undefined)
}
