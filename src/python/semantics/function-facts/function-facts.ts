import type { SyntaxNode } from '../../syntax/node.ts'
import type { ClassNode } from '../class-graph.ts'
import type { PythonFile } from '../python-file.ts'
import { decoratorNames, isProperty } from './decorator-names.ts'
import { enclosingClassOf } from './enclosing-class.ts'
import { parameterFacts, type ParameterFacts } from './parameter-facts.ts'
import { resultFacts, type ResultFacts } from './result-facts.ts'

/** What a function is, takes and gives back. */
export interface FunctionFacts {
  readonly file: PythonFile
  readonly definition: SyntaxNode<'function_definition'>
  readonly name: string
  /** The class in whose body it stands. */
  readonly owner: ClassNode | undefined
  /** Without the instance or class that a method is called on. */
  readonly parameters: readonly ParameterFacts[]
  readonly result: ResultFacts
  /** Dotted names as written, without arguments. */
  readonly decorators: readonly string[]
  readonly isProperty: boolean
}

/** Reads the signature, the decorators and the body of a function. */
export function functionFacts(file: PythonFile, definition: SyntaxNode<'function_definition'>): FunctionFacts {
  return {
    file,
    definition,
    name: definition.get('name').text,
    owner: enclosingClassOf(definition),
    parameters: parameterFacts(definition),
    result: resultFacts(definition),
    decorators: decoratorNames(definition),
    isProperty: isProperty(definition),
  }
}
