import { refuse, type Refusal } from '../../src/engine/transform.ts'
import { readCallArguments } from '../../src/python/rewrite/call-arguments.ts'
import { lineLimitOf } from '../../src/python/rewrite/line-limit.ts'
import { longestLine } from '../../src/python/rewrite/longest-line.ts'
import { movedBy, movedLines } from '../../src/python/rewrite/moved-lines.ts'
import { columnOf } from '../../src/python/rewrite/reindent.ts'
import type { SuiteLayout } from '../../src/python/rewrite/suite-layout.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { purityOf } from '../../src/python/semantics/purity.ts'
import { rootOf } from '../../src/python/semantics/qualified-name.ts'
import { hasCommentIn } from '../../src/python/syntax/has-comment-in.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'

/** What `assertRaises` is called on and with. */
export interface CallFormParts {
  readonly receiver: string
  readonly type: string
  /** What the exception is assigned to: testtools returns it. */
  readonly name: string | undefined
  /** Of the suite that goes. */
  readonly layout: SuiteLayout
}

/** What looking up a name or an attribute raises: then the lookup itself may be what is expected to raise. */
const lookupErrors =
  /^\W*(?:\w+\.)*(?:AttributeError|NameError|UnboundLocalError|LookupError|Exception|BaseException)\b/

/** `self.assertRaises(E, f, x)` for the statement `f(x)`: callee and arguments are evaluated outside of it. */
export function callForm(file: PythonFile, statement: SyntaxNode, parts: CallFormParts): string | Refusal {
  const call = statement.namedChildren[0]
  if (!call?.is('call')) return refuse('what raises is not a call, and assertRaises of the base class takes no `with`')
  const args = call.get('arguments')
  const callee = call.get('function')
  if (!args.is('argument_list') || !rootOf(callee))
    return refuse('the call cannot be given as a function and arguments')
  if (hasCommentIn(file.tree, statement)) return refuse('a comment stands in the call')
  const risky = [callee, ...readCallArguments(call).all].find((part) => mayRaise(file, part, parts.type))
  if (risky) return refuse(`\`${risky.text}\` may be what raises, and would be evaluated outside of assertRaises`)
  return writeCall(file, call, parts)
}

/** The arguments of the call behind its function, or all hanging below where a line would become too long. */
function writeCall(
  file: PythonFile,
  call: SyntaxNode<'call'>,
  { receiver, type, name, layout }: CallFormParts,
): string {
  const list = call.get('arguments')
  const [first] = readCallArguments(call).all
  const lead = `${type}, ${call.get('function').text}`
  const open = `${name ? `${name} = ` : ''}${receiver}.assertRaises(`
  const outer = layout.indentation.length - layout.unit.length
  const write = (column: number): string =>
    first
      ? movedLines(file.tree, { start: first.start, end: list.end }, movedBy(column - columnOf(file.text, first.start)))
      : ')'
  const comma = first ? ', ' : ''
  const inLine = open + lead + comma + write(outer + open.length + lead.length + comma.length)
  if (longestLine(inLine, outer) <= lineLimitOf(file)) return inLine
  const below = layout.lineEnd + layout.indentation
  return open + below + lead + (first ? `,${below}` : '') + write(layout.indentation.length)
}

function mayRaise(file: PythonFile, part: SyntaxNode, type: string): boolean {
  const value = part.is('keyword_argument') ? part.get('value') : part
  const purity = purityOf(value, file)
  if (purity === 'inert') return false
  const isPlain = [value, ...value.descendants()].every((node) => !node.isNamed || isLookup(node))
  return purity === 'effect' || !isPlain || lookupErrors.test(type) || type.startsWith('(')
}

function isLookup(node: SyntaxNode): boolean {
  if (node.parent?.is('string')) return !node.is('interpolation')
  return node.is('identifier', 'attribute', 'string', 'integer', 'float', 'none', 'true', 'false', 'list', 'tuple')
}
