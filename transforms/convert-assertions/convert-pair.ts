import { readCallArguments } from '../../src/python/rewrite/call-arguments.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { isBuiltin } from '../../src/python/semantics/builtins.ts'
import { rootOf } from '../../src/python/semantics/qualified-name.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { isConversion, type ConversionOutcome } from './conversion.ts'
import { convertCondition, withoutBrackets, type ConditionOptions } from './convert-condition.ts'

export interface PairOptions extends ConditionOptions {
  readonly booleans: boolean
  readonly types: boolean
}

/** What `assertEqual(a, b)`, `assertIs(a, b)` and their opposites become when one side is None, a truth value or a type. */
export function convertPair(
  file: PythonFile,
  method: string,
  values: readonly SyntaxNode[],
  options: PairOptions,
): ConversionOutcome {
  const [first, second] = values
  if (!first || !second) return undefined
  return (
    convertNone(method, first, second, options) ??
    convertTruth(file, method, first, second, options) ??
    (options.types ? convertType(file, method, first, second) : undefined)
  )
}

function isPositive(method: string): boolean {
  return method === 'assertEqual' || method === 'assertIs'
}

function convertNone(
  method: string,
  first: SyntaxNode,
  second: SyntaxNode,
  { equalNone }: PairOptions,
): ConversionOutcome {
  const [none, value] = second.is('none') ? [second, first] : [first, second]
  if (!none.is('none')) return undefined
  const isIdentity = method === 'assertIs' || method === 'assertIsNot'
  if (!isIdentity && !equalNone) return undefined
  const operands = [value]
  const converted = { method: isPositive(method) ? 'assertIsNone' : 'assertIsNotNone', operands }
  return isIdentity ? converted : { ...converted, calls: 'is' }
}

/** `assertEqual(a in b, True)`: exact where the condition is a bool; of other values only on request. */
function convertTruth(
  file: PythonFile,
  method: string,
  first: SyntaxNode,
  second: SyntaxNode,
  options: PairOptions,
): ConversionOutcome {
  const [constant, value] = second.is('true', 'false') ? [second, first] : [first, second]
  if (!constant.is('true', 'false') || value.is('true', 'false')) return undefined
  const truth = constant.is('true') === isPositive(method)
  const isBool = isBoolCondition(file, value)
  if (!isBool && !(options.booleans && isPositive(method))) return undefined
  const converted = convertCondition(file, value, truth, options)
  if (isConversion(converted)) return converted
  return { method: truth ? 'assertTrue' : 'assertFalse', operands: [value] }
}

/** Whether an expression gives True or False and nothing else, whatever its operands are. */
function isBoolCondition(file: PythonFile, expression: SyntaxNode): boolean {
  const node = withoutBrackets(expression)
  if (node.is('not_operator')) return true
  if (node.is('call')) return node.get('function').text === 'isinstance' && isBuiltin(node.get('function'), file)
  if (!node.is('comparison_operator')) return false
  const operators = node.get('operators')
  return operators.length === 1 && operators.every((operator) => /^(?:in|is|not\s+in|is\s+not)$/.test(operator.text))
}

/** `assertEqual(type(x), T)`: a subclass of T passes as well once converted. */
function convertType(file: PythonFile, method: string, first: SyntaxNode, second: SyntaxNode): ConversionOutcome {
  if (!isPositive(method)) return undefined
  const [before, behind] = [typeArgument(file, first), typeArgument(file, second)]
  if (before && !behind) return { method: 'assertIsInstance', operands: [before, second], operator: first }
  // A name may be read later than it was: it has no effects that x could see.
  if (!behind || before || !rootOf(first)) return undefined
  return { method: 'assertIsInstance', operands: [first, behind], isReversed: true }
}

/** The `x` of `type(x)`. */
function typeArgument(file: PythonFile, expression: SyntaxNode): SyntaxNode | undefined {
  if (!expression.is('call') || expression.get('function').text !== 'type') return undefined
  const { positional, all } = readCallArguments(expression)
  return all.length === 1 && isBuiltin(expression.get('function'), file) ? positional[0] : undefined
}
