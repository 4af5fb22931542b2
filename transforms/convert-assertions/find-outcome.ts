import { refuse, type Refusal } from '../../src/engine/transform.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { isLiteral } from '../../src/python/syntax/is-literal.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { readAssertion, type Assertion } from './assertion.ts'
import { aliases, removedMethods } from './assertion-methods.ts'
import { isConversion, type Conversion, type ConversionOutcome } from './conversion.ts'
import { convertCondition } from './convert-condition.ts'
import { convertPair, type PairOptions } from './convert-pair.ts'

/** A candidate: what it becomes or why it cannot. */
export interface AssertionOutcome {
  /** Undefined where only the name changes. */
  readonly assertion: Assertion | undefined
  readonly outcome: Conversion | Refusal
}

/** What becomes of `receiver.name`, called or not; undefined when there is nothing to convert or to report. */
export function findOutcome(
  file: PythonFile,
  attribute: SyntaxNode<'attribute'>,
  name: string,
  options: PairOptions,
): AssertionOutcome | undefined {
  const removed = removedMethods.get(name)
  const renamed = aliases.get(name)
  const { parent } = attribute
  const isCalled = parent?.is('call') && attribute.field === 'function'
  if (removed) return { assertion: undefined, outcome: refuse(removed) }
  if (isCalled) {
    const found = outcomeOfCall(file, parent, renamed ?? name, options)
    // An alias is renamed whatever its arguments are; the rest is reported under the new name.
    if (found && !(renamed && !isConversion(found.outcome))) return found
  }
  if (!renamed || isBound(attribute)) return undefined
  return { assertion: undefined, outcome: { method: renamed, operands: [] } }
}

/** `self.assertEquals = …`, `del self.assertEquals`: the file has its own idea of the method. */
function isBound(attribute: SyntaxNode): boolean {
  return attribute.field === 'left' || attribute.parent?.is('delete_statement') === true
}

function outcomeOfCall(
  file: PythonFile,
  call: SyntaxNode<'call'>,
  method: string,
  options: PairOptions,
): AssertionOutcome | undefined {
  const assertion = readAssertion(call, method)
  if (!assertion) return undefined
  const outcome = convert(file, assertion, options)
  if (isConversion(outcome) && assertion.misuse) return { assertion, outcome: refuse(assertion.misuse) }
  return outcome && { assertion, outcome }
}

function convert(file: PythonFile, { method, values, message }: Assertion, options: PairOptions): ConversionOutcome {
  const [value] = values
  const isCondition = method === 'assertTrue' || method === 'assertFalse'
  if (!isCondition || !value) return convertPair(file, method, values, options)
  if (message && isNoMessage(message))
    return refuse(`\`${message.text}\` is taken for the message, ${method} compares nothing`)
  return convertCondition(file, value, method === 'assertTrue', options)
}

/** `assertTrue(a, 3)`: no one writes a number for a message. */
function isNoMessage(message: SyntaxNode): boolean {
  return isLiteral(message) && !message.is('string', 'concatenated_string', 'none', 'parenthesized_expression')
}
