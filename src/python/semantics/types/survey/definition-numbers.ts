import type { SyntaxNode } from '../../../syntax/node.ts'
import { readSignature } from '../../function-signature.ts'
import type { PythonFile } from '../../python-file.ts'

/** The numbers by which plain data names functions, classes and parameters: their order in the text. */
export interface DefinitionNumbers {
  readonly functions: ReadonlyMap<SyntaxNode, number>
  readonly classes: ReadonlyMap<SyntaxNode, number>
  /** By the identifier of the parameter. */
  readonly parameters: ReadonlyMap<SyntaxNode, { readonly function: number; readonly at: number }>
}

/** Numbers all definitions of a file. New hints and imports leave the numbers as they are. */
export function definitionNumbers(file: PythonFile): DefinitionNumbers {
  const functions = new Map<SyntaxNode, number>()
  const classes = new Map<SyntaxNode, number>()
  const parameters = new Map<SyntaxNode, { function: number; at: number }>()
  for (const definition of file.tree.nodesOfKind('class_definition')) classes.set(definition, classes.size)
  for (const definition of file.tree.nodesOfKind('function_definition')) {
    const number = functions.size
    functions.set(definition, number)
    for (const [at, { node }] of readSignature(definition).entries()) parameters.set(node, { function: number, at })
  }
  return { functions, classes, parameters }
}
