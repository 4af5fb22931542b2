import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Binding, Variable } from '../../python/semantics/scope.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import { isInBlock, type BlockRange } from './block-range.ts'

/**
 * Where a block may be cut short by an exception that is caught around it, its caller never gets the values it had bound
 * by then: nothing that runs afterwards may read them.
 */
export function objectionToHandlers(before: PythonFile, ranges: readonly BlockRange[]): string | undefined {
  for (const range of ranges) {
    const guards = guardsAround(before, range)
    if (guards.length === 0) continue
    for (const variable of range.host.variables.values()) {
      const early = variable.bindings.filter(({ node }) => isInBlock(range, node) && !isLastEffect(node, range))
      if (early.some((binding) => isSeenAfterFailure(before, binding, guards, range))) {
        return `\`${variable.name}\` would not be bound when a handler reads it`
      }
    }
  }
  return undefined
}

/** The `try` and `with` statements of the host in whose body the block stands. */
function guardsAround({ tree }: PythonFile, { first, host }: BlockRange): SyntaxNode[] {
  const guards: SyntaxNode[] = []
  for (let node = tree.node(first).parent; node && node.index > host.node.index; node = node.parent) {
    const owner = node.parent
    if (node.is('block') && owner?.is('try_statement', 'with_statement')) guards.push(owner)
  }
  return guards
}

/** A plain name bound by the last statement: nothing of the block comes behind it. */
function isLastEffect(name: SyntaxNode, { last }: BlockRange): boolean {
  const assignment = name.parent?.is('pattern_list') ? name.parent.parent : name.parent
  if (!assignment?.is('assignment') || assignment.parent?.is('assignment')) return false
  return assignment.tree.nexts[assignment.index]! > last
}

function isSeenAfterFailure(
  file: PythonFile,
  binding: Binding,
  guards: readonly SyntaxNode[],
  range: BlockRange,
): boolean {
  const { variable } = binding
  if (variable.captures.some(({ scope }) => !isInBlock(range, scope.node))) return true
  const goesOn = guards.some((guard) => !leavesFunction(guard))
  return readsOutside(variable, range).some((read) => {
    const flow = file.controlFlow(range.host)
    const sources = flow.reachingBindings(read)
    if (!sources.includes(binding)) return false
    if (guards.some((guard) => isInHandler(guard, read))) return true
    return goesOn && (sources.length > 1 || flow.mayBeUnbound(read))
  })
}

function readsOutside(variable: Variable, range: BlockRange): SyntaxNode[] {
  return variable.references.map(({ node }) => node).filter((node) => !isInBlock(range, node))
}

function isInHandler(guard: SyntaxNode, read: SyntaxNode): boolean {
  return handlersOf(guard).some((part) => part.contains(read))
}

function handlersOf(guard: SyntaxNode): SyntaxNode[] {
  return guard.namedChildren.filter((part) => part.is('except_clause', 'finally_clause'))
}

/** Whether all its handlers end by leaving the function; a `with` may swallow any exception. */
function leavesFunction(guard: SyntaxNode): boolean {
  if (guard.is('with_statement')) return false
  return handlersOf(guard).every((part) => {
    const suite = part.namedChildren.find((child) => child.is('block'))
    const last = suite?.namedChildren.filter((child) => !child.is('comment')).at(-1)
    return part.is('finally_clause') || last?.is('return_statement', 'raise_statement') === true
  })
}
