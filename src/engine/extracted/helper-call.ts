import type { SyntaxNode } from '../../python/syntax/node.ts'

/** A statement that does nothing but call a new function: `f(a)`, `x, y = await o.f(a)`, `return f(a)`. */
export interface HelperCall {
  /** The whole statement. */
  readonly at: SyntaxNode
  readonly form: 'statement' | 'assignment' | 'return'
  readonly callee: SyntaxNode<'identifier'>
  /** `self`, `cls` or a class, where the function is a member. */
  readonly object: SyntaxNode<'identifier'> | undefined
  readonly arguments: readonly SyntaxNode<'identifier'>[]
  readonly targets: readonly SyntaxNode<'identifier'>[]
  readonly isAwaited: boolean
  readonly isYieldedFrom: boolean
}

/** Reads the call around the only mention of a function's name, or says in what way it is not one. */
export function readCall(mention: SyntaxNode): HelperCall | string {
  const parent = mention.parent
  const isMember = parent?.is('attribute') && mention.field === 'attribute'
  const object = isMember ? parent.get('object') : undefined
  const call = (isMember ? parent : mention).parent
  if (!call?.is('call') || (isMember ? parent : mention).field !== 'function') return 'is not called'
  if (!mention.is('identifier') || (object && !object.is('identifier'))) return 'is not called by a plain name'
  const given = identifiersIn(call.get('arguments'))
  if (!given) return 'is called with more than names'
  const outer = unwrap(call)
  const statement = statementOf(outer.node)
  if (typeof statement === 'string') return statement
  const { isAwaited, isYieldedFrom } = outer
  return { ...statement, callee: mention, object, arguments: given, isAwaited, isYieldedFrom }
}

/** The expression with its `await` or `yield from`. */
function unwrap(call: SyntaxNode): { node: SyntaxNode; isAwaited: boolean; isYieldedFrom: boolean } {
  const parent = call.parent!
  const isAwaited = parent.is('await')
  const isYieldedFrom = parent.is('yield') && parent.token('from') !== undefined
  return { node: isAwaited || isYieldedFrom ? parent : call, isAwaited, isYieldedFrom }
}

function statementOf(expression: SyntaxNode): Pick<HelperCall, 'at' | 'form' | 'targets'> | string {
  const parent = expression.parent!
  if (parent.is('return_statement')) return { at: parent, form: 'return', targets: [] }
  if (parent.is('expression_statement')) return { at: parent, form: 'statement', targets: [] }
  const at = parent.parent
  if (!parent.is('assignment') || !at?.is('expression_statement')) return 'is called inside an expression'
  const left = parent.get('left')
  const targets = left.is('identifier') ? [left] : identifiersIn(left)
  if (!targets || parent.get('type') || expression.field !== 'right') return 'gives its result to more than names'
  return { at, form: 'assignment', targets }
}

/** The names in a list of nothing else. */
function identifiersIn(list: SyntaxNode): SyntaxNode<'identifier'>[] | undefined {
  const items = list.parts
  const names = items.filter((item) => item.is('identifier'))
  return names.length === items.length ? names : undefined
}
