import { decoratorNames } from '../../../src/python/semantics/function-facts/decorator-names.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { classSummary } from '../summary/class-summary.ts'
import { attributeContent } from './attribute-content.ts'
import { classFields } from './class-fields.ts'
import type { DocstringContent } from './docstring-parts.ts'
import { summaryContent } from './summary-content.ts'

/** What a docstring says of a class: its fields where a decorator or base makes them its signature. */
export function classContent(file: PythonFile, target: SyntaxNode<'class_definition'>): DocstringContent {
  const decorators = decoratorNames(target)
  const fields = classFields(file, target, decorators)
  return { ...summaryContent(classSummary(file, target, fields)), attributes: fields.map(attributeContent) }
}
