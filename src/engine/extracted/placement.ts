import { isGenerator } from '../../python/semantics/is-generator.ts'
import { methodKind, methodReceiver } from '../../python/semantics/method-receiver.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import { ownerOf } from '../../python/semantics/qualified-name.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { NewFunction } from './new-function.ts'

/** The call finds the new function: by its name or by the class, and it exists when the call is made. */
export function objectionToPlacement(file: PythonFile, functions: readonly NewFunction[]): string | undefined {
  const added = new Set(functions.map(({ statement }) => statement))
  for (const each of functions) {
    const fault = faultOfWaiting(each) ?? (each.object ? faultOfMember(file, each) : faultOfName(file, each))
    const reason = fault ?? faultOfOrder(each, added)
    if (reason) return `\`${each.callee.text}\` ${reason}`
  }
  return undefined
}

/** A call of a coroutine or a generator runs nothing of its body until it is awaited or yielded from. */
function faultOfWaiting({ definition, isAwaited, isYieldedFrom }: NewFunction): string | undefined {
  const isAsync = definition.token('async') !== undefined
  if (isAsync !== isAwaited) return 'is awaited and not async, or the reverse'
  return isGenerator(definition) === isYieldedFrom ? undefined : 'is yielded from and no generator, or the reverse'
}

function faultOfName(file: PythonFile, { callee, scope, statement }: NewFunction): string | undefined {
  const owner = ownerOf(file, callee)
  if (owner?.scope.kind === 'class') return 'cannot be seen from its call'
  const isFound = owner?.scope === scope.parent && owner?.bindings.length === 1
  return isFound && !statement.is('decorated_definition') ? undefined : 'is not what its call finds'
}

function faultOfMember(file: PythonFile, each: NewFunction): string | undefined {
  const { object, receiver, scope, definition } = each
  const around = scope.parent?.node
  if (!object || !around?.is('class_definition')) return 'is not in the class of its caller'
  if (ownerOf(file, object)?.bindings[0]?.node.parent === around) {
    return methodKind(definition) === 'static' && !receiver ? undefined : 'is called through its class'
  }
  const found = methodReceiver(file, object)
  if (typeof found === 'string') return `is called by another object: ${found}`
  if (found.definition !== around) return 'is in another class than its caller'
  const wanted = receiver ? (found.isClass ? 'class' : 'instance') : 'static'
  return methodKind(definition) === wanted && (receiver?.text ?? object.text) === object.text
    ? undefined
    : 'is bound to something else than its caller'
}

/** It stands right behind the definition that calls it, or right before it. */
function faultOfOrder({ at, object, statement }: NewFunction, added: ReadonlySet<SyntaxNode>): string | undefined {
  let anchor = at
  while (anchor.parent && anchor.parent !== statement.parent) anchor = anchor.parent
  if (!anchor.parent) return 'is not beside its caller'
  const siblings = anchor.parent.namedChildren.filter(
    (each) => !each.is('comment') && (each === anchor || !added.has(each)),
  )
  const next = siblings[siblings.indexOf(anchor) + 1]
  const previous = siblings[siblings.indexOf(anchor) - 1]
  const isBefore = statement.start < anchor.start && (!previous || previous.end <= statement.start)
  const isBehind = statement.start > anchor.start && (!next || next.start >= statement.end)
  if (isBefore) return undefined
  // A member is looked up in the class when that is whole; a function must be there when a decorator calls its user.
  const isInTime = object ? !anchor.is('expression_statement') : anchor.is('function_definition', 'class_definition')
  return isBehind && isInTime ? undefined : 'is defined too late'
}
