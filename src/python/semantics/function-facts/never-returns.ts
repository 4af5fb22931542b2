import type { SyntaxNode } from '../../syntax/node.ts'
import { classAttribute } from '../class-attribute.ts'
import { methodReceiver } from '../method-receiver.ts'
import type { PythonFile } from '../python-file.ts'
import { ownerOf } from '../qualified-name.ts'
import type { Binding } from '../scope.ts'
import { fallsThrough, resultFacts } from './result-facts.ts'

type FunctionDefinition = SyntaxNode<'function_definition'>

/** How far a chain of functions that end in a call of the next is followed. */
const depthLimit = 8

/**
 * Whether no way through the function comes back to its caller: each ends in a `raise`, runs for ever, or comes to a last
 * call of a function of this file that never returns either.
 */
export function neverReturns(file: PythonFile, definition: FunctionDefinition, depth = 0): boolean {
  const { returned, returnsNone, isGenerator } = resultFacts(definition)
  if (returned.length > 0 || returnsNone || isGenerator || depth > depthLimit) return false
  return !fallsThrough({ file, definition }) || endsInCallThatNeverReturns(file, definition, depth)
}

function endsInCallThatNeverReturns(file: PythonFile, definition: FunctionDefinition, depth: number): boolean {
  const last = definition.get('body').parts.at(-1)
  const call = last?.is('expression_statement') ? last.namedChildren[0] : undefined
  if (!call?.is('call')) return false
  const called = calledFunctions(file, call.get('function'))
  return called.length > 0 && called.every((each) => each !== definition && neverReturns(file, each, depth + 1))
}

/** The functions of the file that a name or a method of `self` stands for; none where it may be anything else. */
function calledFunctions(file: PythonFile, callee: SyntaxNode): readonly FunctionDefinition[] {
  const bindings = bindingsOf(file, callee)
  const functions = bindings.flatMap(({ node: { parent } }) => (parent?.is('function_definition') ? [parent] : []))
  return functions.length === bindings.length ? functions : []
}

function bindingsOf(file: PythonFile, callee: SyntaxNode): readonly Binding[] {
  if (callee.is('identifier')) return ownerOf(file, callee)?.bindings ?? []
  if (!callee.is('attribute')) return []
  const receiver = methodReceiver(file, callee.get('object'))
  if (typeof receiver === 'string') return []
  return classAttribute(file, receiver.definition, callee.get('attribute').text).bindings
}
