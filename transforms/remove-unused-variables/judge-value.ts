import { findKeptAlive } from '../../src/python/semantics/object-lifetime.ts'
import { purityOf, suspends } from '../../src/python/semantics/purity.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { isInRaisingContext } from '../../src/python/semantics/raising-context.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { ValuePolicy } from './plan.ts'

/** What becomes of a value that nobody reads any more. */
export interface ValueVerdict {
  readonly isKept: boolean
  readonly unsafe?: string
}

/**
 * A value that is proved to do nothing goes. Any other stays as a statement, unless the policy drops it: then the
 * finding is unsafe and says what is lost. An `await` or `yield` always stays, and so does what may raise where an
 * exception is expected.
 */
export function judgeValue(value: SyntaxNode, policy: ValuePolicy, file: PythonFile): ValueVerdict {
  const purity = purityOf(value, file)
  if (purity === 'inert') return { isKept: false }
  const isWanted = policy === 'drop-all' || (policy === 'drop-pure' && purity === 'pure')
  if (!isWanted || suspends(value) || isInRaisingContext(value)) return keep(value, file)
  const loss = purity === 'pure' ? 'may raise, and what it looks up may run code' : 'may have side effects'
  return { isKept: false, unsafe: `the dropped value ${loss}: \`${excerpt(value)}\`` }
}

function keep(value: SyntaxNode, file: PythonFile): ValueVerdict {
  const callee = findKeptAlive(value, file)
  if (callee === undefined) return { isKept: true }
  return { isKept: true, unsafe: `lifetime: without a name, what \`${callee}\` returns may end at once` }
}

/** The first line of a value, cut to a length that reads well. */
function excerpt(value: SyntaxNode): string {
  const line = value.text.split(/[\n\r]/, 1)[0] ?? ''
  return line.length < value.text.length || line.length > 40 ? `${line.slice(0, 40).trimEnd()}…` : line
}
