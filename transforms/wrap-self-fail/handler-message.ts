import { isTrivia } from '../../src/python/rewrite/call-arguments.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Variable } from '../../src/python/semantics/scope.ts'
import { isSurelyBound } from '../../src/python/semantics/surely-bound.ts'
import { isLiteral } from '../../src/python/syntax/is-literal.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Edit } from '../../src/text/edit.ts'
import type { GuardedPath } from './guarded-path.ts'

/** A message as a handler may evaluate it: some of its parts are replaced. */
export interface HandlerMessage {
  readonly message: SyntaxNode
  readonly edits: readonly Edit[]
}

/**
 * A message as it can be evaluated in a handler around the path. Values of `'… %s' % (a, b)` that read a name which may
 * not be bound yet become `'unknown'`; of other formats the plain text is left. Otherwise the name that may be missing.
 */
export function findHandlerMessage(file: PythonFile, message: SyntaxNode, path: GuardedPath): HandlerMessage | string {
  const missing = findMissing(file, message, path)
  if (missing === undefined) return { message, edits: [] }
  const format = formatOf(message)
  if (!format || !isLiteral(format.text)) return missing
  if (!takesAnything(format)) return { message: format.text, edits: [] }
  const unknown = format.values.filter((value) => findMissing(file, value, path) !== undefined)
  return { message, edits: unknown.map(({ start, end }) => ({ start, end, text: "'unknown'" })) }
}

interface Format {
  readonly text: SyntaxNode
  readonly values: readonly SyntaxNode[]
}

/** `'…' % values` and `'…'.format(values)`. */
function formatOf(message: SyntaxNode): Format | undefined {
  let node: SyntaxNode | undefined = message
  while (node?.is('parenthesized_expression')) node = node.namedChildren.find((child) => !isTrivia(child))
  if (node?.is('binary_operator') && node.get('operator').isToken('%')) {
    const right = node.get('right')
    return {
      text: node.get('left'),
      values: right.is('tuple') ? right.namedChildren.filter((each) => !isTrivia(each)) : [right],
    }
  }
  const callee = node?.is('call') ? node.get('function') : undefined
  const isFormat = callee?.is('attribute') && callee.get('attribute').text === 'format'
  return isFormat ? { text: callee.get('object'), values: [] } : undefined
}

/** Each value has a `%s` or `%r`, which take a text as well as anything. */
function takesAnything({ text, values }: Format): boolean {
  const conversions = text.text.replaceAll('%%', '').match(/%.?/g) ?? []
  return (
    values.length > 0 &&
    conversions.length === values.length &&
    conversions.every((each) => each === '%s' || each === '%r')
  )
}

function findMissing(file: PythonFile, message: SyntaxNode, path: GuardedPath): string | undefined {
  for (const node of [message, ...message.descendants()]) {
    if (!node.is('identifier')) continue
    const variable = file.scopes.variableAt(node)
    if (variable && !isAvailable(file, node, variable, path)) return node.text
  }
  return undefined
}

function isAvailable(file: PythonFile, identifier: SyntaxNode, variable: Variable, path: GuardedPath): boolean {
  const { owner } = variable
  // A builtin, or a variable of a comprehension in the message itself.
  if (!owner || owner.scope.kind === 'comprehension') return true
  if (owner.bindings.some(({ kind }) => kind === 'deletion' || kind === 'except')) return false
  if (!owner.bindings.some(({ node }) => isInPath(node, path))) {
    return owner.isGlobal || owner.scope !== variable.scope || isSurelyBound(identifier, file)
  }
  return owner.isParameter || owner.bindings.some(({ node }) => isBoundBefore(node, path))
}

function isInPath(node: SyntaxNode, { first, last }: GuardedPath): boolean {
  return node.start >= first.start && node.end <= last.end
}

/** Bound by a plain assignment in front of the path, in the same suite or one around it. */
function isBoundBefore(node: SyntaxNode, { first }: GuardedPath): boolean {
  const statement = node.ancestor('expression_statement')
  const suite = statement?.parent
  if (!statement || !suite || statement.end > first.start || !suite.contains(first)) return false
  return node.parent?.is('assignment', 'pattern_list', 'tuple_pattern') ?? false
}
