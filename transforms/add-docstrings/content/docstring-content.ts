import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { classContent } from './class-content.ts'
import type { DocstringContent } from './docstring-parts.ts'
import { functionContent } from './function-content.ts'
import { moduleContent } from './module-content.ts'

export type { DocstringContent } from './docstring-parts.ts'

/** What may be documented. */
export type DocstringTarget = SyntaxNode<'function_definition' | 'class_definition' | 'module'>

/** What the docstring of a module, class or function is to say, by its name, its signature and its body. */
export function contentOf(file: PythonFile, target: DocstringTarget): DocstringContent {
  if (target.is('class_definition')) return classContent(file, target)
  if (target.is('function_definition')) return functionContent(file, target)
  return moduleContent(file)
}
