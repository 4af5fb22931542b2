import { functionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { functionSummary } from '../summary/function-summary.ts'
import type { DocstringContent } from './docstring-parts.ts'
import { parameterContent } from './parameter-content.ts'
import { raiseContent } from './raise-content.ts'
import { finalValueContent, resultContent } from './result-content.ts'

/** What a docstring says of a function or method. */
export function functionContent(file: PythonFile, target: SyntaxNode<'function_definition'>): DocstringContent {
  const facts = functionFacts(file, target)
  const [summary = '', ...shorterSummaries] = functionSummary(facts)
  return {
    summary,
    shorterSummaries,
    parameters: facts.parameters.map((parameter) => parameterContent(facts, parameter)),
    result: resultContent(facts),
    finalValue: finalValueContent(facts),
    raises: raiseContent(facts),
    attributes: [],
  }
}
