import type { SyntaxNode } from '../../../src/python/syntax/node.ts'

/** What may be documented, as the options name it. */
export type TargetKind = 'module' | 'class' | 'function' | 'method' | 'property'

/** A class or function of the file. */
export interface Definition {
  readonly node: SyntaxNode<'function_definition' | 'class_definition'>
  readonly kind: Exclude<TargetKind, 'module'>
  readonly name: string
  /** With the names of the definitions around it: `Server.start`. */
  readonly path: string
  /** The nearest class or function around it. */
  readonly parent: Definition | undefined
  /** Defined in a function, however deep. */
  readonly isNested: boolean
  /** Its name, or that of a class around it, starts with one underscore, or with two and does not end so. */
  readonly isPrivate: boolean
  /** What stands behind the `@` of each decorator, with its arguments. */
  readonly decorators: readonly SyntaxNode[]
  /** The string that documents it; it may be blank. */
  readonly docstring: SyntaxNode | undefined
}

/** `__init__` and the like. */
export function isMagicName(name: string): boolean {
  return name.length > 4 && name.startsWith('__') && name.endsWith('__')
}
