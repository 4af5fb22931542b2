import type { SyntaxNode } from '../../../syntax/node.ts'
import { readSignature } from '../../function-signature.ts'
import type { PythonFile } from '../../python-file.ts'

type FunctionDefinition = SyntaxNode<'function_definition'>
type ClassDefinition = SyntaxNode<'class_definition'>

/** The numbers by which plain data names functions, classes and parameters: their order in the text. */
export interface DefinitionNumbers {
  readonly functions: ReadonlyMap<FunctionDefinition, number>
  readonly classes: ReadonlyMap<ClassDefinition, number>
  /** By the identifier of the parameter. */
  readonly parameters: ReadonlyMap<SyntaxNode, { readonly function: number; readonly at: number }>
}

/** Numbers all definitions of a file. New hints and imports leave the numbers as they are. */
export function definitionNumbers(file: PythonFile): DefinitionNumbers {
  const functions = new Map<FunctionDefinition, number>()
  const classes = new Map<ClassDefinition, number>()
  const parameters = new Map<SyntaxNode, { function: number; at: number }>()
  for (const definition of file.tree.nodesOfKind('class_definition')) classes.set(definition, classes.size)
  for (const [number, definition] of functionsByNumber(file).entries()) {
    functions.set(definition, number)
    for (const { node, at } of readSignature(definition)) parameters.set(node, { function: number, at })
  }
  return { functions, classes, parameters }
}

/** The functions of a file, each at the index that is its number. */
export function functionsByNumber(file: PythonFile): readonly FunctionDefinition[] {
  return [...file.tree.nodesOfKind('function_definition')]
}
