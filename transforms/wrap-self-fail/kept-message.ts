import { hasCommentIn } from '../../src/python/syntax/has-comment-in.ts'
import type { TestFramework } from '../../src/python/semantics/is-test-case.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { purityOf } from '../../src/python/semantics/purity.ts'
import type { FailCall } from './fail-call.ts'

/**
 * The message as `msg=` of an assertRaises in a `with`, which unittest and Django take; there it is evaluated before
 * anything is raised, so it must do nothing and never raise. Undefined where it has to go.
 */
export function keptMessage(
  file: PythonFile,
  { message }: FailCall,
  framework: TestFramework | undefined,
): string | undefined {
  if (framework !== 'unittest' && framework !== 'django') return undefined
  if (!message || hasCommentIn(file.tree, message) || purityOf(message, file) !== 'inert') return undefined
  return message.text
}
