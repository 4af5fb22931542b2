import type { SyntaxNode } from '../../syntax/node.ts'
import { readSignature, type Parameter } from '../function-signature.ts'
import { methodKind } from '../method-receiver.ts'
import { enclosingClassOf } from './enclosing-class.ts'

/** A parameter as its function writes it. */
export interface ParameterFacts extends Parameter {
  readonly hint: SyntaxNode | undefined
  readonly default: SyntaxNode | undefined
}

/** The parameters that a caller gives: the instance or class that a method is called on is left out. */
export function parameterFacts(definition: SyntaxNode<'function_definition'>): readonly ParameterFacts[] {
  const parameters = readSignature(definition).map(factsOf)
  const [first] = parameters
  const isMethod = enclosingClassOf(definition) !== undefined
  const hasReceiver = isMethod && first !== undefined && first.kind !== 'values' && first.kind !== 'keyword-only'
  if (!hasReceiver || (methodKind(definition) === 'static' && definition.get('name').text !== '__new__'))
    return parameters
  return first.kind === 'keywords' ? parameters : parameters.slice(1)
}

function factsOf(parameter: Parameter): ParameterFacts {
  let entry: SyntaxNode = parameter.node
  while (entry.parent && !entry.parent.is('parameters', 'lambda_parameters')) entry = entry.parent
  return { ...parameter, hint: entry.child('type'), default: entry.child('value') }
}
