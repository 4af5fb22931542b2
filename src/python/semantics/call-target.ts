import type { SyntaxNode } from '../syntax/node.ts'
import { allBindings } from './all-bindings.ts'
import { isBuiltin } from './builtins.ts'
import type { ClassNode } from './class-graph.ts'
import { importTarget } from './import-target.ts'
import { mangle, normalizeName } from './mangle.ts'
import { methodReceiver } from './method-receiver.ts'
import type { PythonFile } from './python-file.ts'
import { ownerOf } from './qualified-name.ts'
import type { Binding } from './scope.ts'
import { scopeNumber } from './scope-number.ts'

/**
 * What an expression may stand for, in plain data of one file: other files decide what an import brings. Functions and
 * classes are named by the number of the scope they open.
 */
export type CallTarget =
  | { readonly kind: 'function'; readonly scope: number }
  /** `isOpen`: the class or one that inherits from it, as `cls` is. */
  | { readonly kind: 'class'; readonly scope: number; readonly isOpen: boolean }
  | { readonly kind: 'import'; readonly module: string; readonly name?: string }
  /** A name that the file binds nowhere and may have from a star import. */
  | { readonly kind: 'unbound'; readonly name: string }
  /** What calling `of` gives. */
  | { readonly kind: 'result'; readonly of: CallTarget }
  | { readonly kind: 'instance'; readonly of: CallTarget }
  | { readonly kind: 'super'; readonly of: CallTarget }
  | { readonly kind: 'attribute'; readonly of: CallTarget; readonly name: string }
  /** One of these, for several bindings. */
  | { readonly kind: 'any'; readonly of: readonly CallTarget[] }
  /** A literal or builtin: no function, class or object of the project. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'value' }

/** How far names are followed through `a = b()` and `a.b`; what lies deeper is a `value`. */
const depthLimit = 6

const literals = [
  'string',
  'concatenated_string',
  'integer',
  'float',
  'true',
  'false',
  'none',
  'list',
  'tuple',
  'set',
  'dictionary',
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
] as const

/** What the callee of a call, or any other expression, may stand for. */
export function callTarget(file: PythonFile, expression: SyntaxNode, depth = 0): CallTarget {
  if (expression.is(...literals)) return { kind: 'outside' }
  if (depth >= depthLimit) return unknownWithName(file, expression)
  if (expression.is('identifier')) return nameTarget(file, expression, depth)
  if (expression.is('call')) return resultTarget(file, expression, depth)
  if (expression.is('lambda')) return functionTarget(file, expression)
  if (expression.is('attribute')) {
    const name = attributeName(file, expression)
    return { kind: 'attribute', of: callTarget(file, expression.get('object'), depth + 1), name }
  }
  const inner = expression.is('parenthesized_expression') ? expression.namedChildren[0] : undefined
  return inner ? callTarget(file, inner, depth + 1) : { kind: 'value' }
}

/** The name of an attribute as the object has it: mangled in a class. */
export function attributeName(file: PythonFile, attribute: SyntaxNode<'attribute'>): string {
  const written = normalizeName(attribute.get('attribute').text)
  if (!written.startsWith('__')) return written
  return mangle(written, attribute.ancestor('class_definition')?.get('name').text)
}

function unknownWithName(file: PythonFile, expression: SyntaxNode): CallTarget {
  if (!expression.is('attribute')) return { kind: 'value' }
  return { kind: 'attribute', of: { kind: 'value' }, name: attributeName(file, expression) }
}

function nameTarget(file: PythonFile, identifier: SyntaxNode<'identifier'>, depth: number): CallTarget {
  const owner = ownerOf(file, identifier)
  const bindings = owner ? allBindings(owner) : []
  if (bindings.length === 0) {
    return isBuiltin(identifier, file) ? { kind: 'outside' } : { kind: 'unbound', name: normalizeName(identifier.text) }
  }
  const targets = bindings.map((binding) => bindingTarget(file, binding, bindings.length, depth))
  return targets.length === 1 ? targets[0]! : { kind: 'any', of: targets }
}

function bindingTarget(file: PythonFile, binding: Binding, count: number, depth: number): CallTarget {
  const { kind, node } = binding
  const definition = node.parent
  switch (kind) {
    case 'definition':
      return definition?.is('function_definition') ? functionTarget(file, definition) : { kind: 'value' }
    case 'class':
      return definition?.is('class_definition') ? classTarget(file, definition, false) : { kind: 'value' }
    case 'import':
      return { kind: 'import', ...(importTarget(binding) ?? { module: '__future__' }) }
    case 'parameter':
      return count === 1 ? receiverTarget(file, node) : { kind: 'value' }
    case 'assignment':
    case 'annotated-assignment':
      return definition?.is('assignment') ? assignedTarget(file, definition, node, depth) : { kind: 'value' }
    default:
      return { kind: 'value' }
  }
}

/** `x = C()`, `Alias = module.C`, `f = lambda …: …`. */
function assignedTarget(
  file: PythonFile,
  assignment: SyntaxNode<'assignment'>,
  node: SyntaxNode,
  depth: number,
): CallTarget {
  const value = assignment.get('right')
  if (!value || assignment.get('left').index !== node.index) return { kind: 'value' }
  return value.is('identifier', 'attribute', 'call', 'lambda', ...literals)
    ? callTarget(file, value, depth + 1)
    : { kind: 'value' }
}

function receiverTarget(file: PythonFile, parameter: SyntaxNode): CallTarget {
  const receiver = methodReceiver(file, parameter)
  if (typeof receiver === 'string') return { kind: 'value' }
  const target = classTarget(file, receiver.definition, true)
  return receiver.isClass ? target : { kind: 'instance', of: target }
}

function resultTarget(file: PythonFile, call: SyntaxNode<'call'>, depth: number): CallTarget {
  const callee = call.get('function')
  const isPlain = callee.is('identifier') && isBuiltin(callee, file)
  const first = call.get('arguments').namedChildren[0]
  if (isPlain && callee.text === 'super') return superTarget(file, call, first, depth)
  if (isPlain && callee.text === 'type' && first) return typeTarget(callTarget(file, first, depth + 1))
  return { kind: 'result', of: callTarget(file, callee, depth + 1) }
}

function superTarget(
  file: PythonFile,
  call: SyntaxNode<'call'>,
  first: SyntaxNode | undefined,
  depth: number,
): CallTarget {
  if (first) return { kind: 'super', of: callTarget(file, first, depth + 1) }
  const around = call.ancestor('class_definition')
  return around ? { kind: 'super', of: classTarget(file, around, false) } : { kind: 'value' }
}

/** `type(self)` is what the instance is made of. */
function typeTarget(of: CallTarget): CallTarget {
  return of.kind === 'instance' ? of.of : { kind: 'value' }
}

function functionTarget(file: PythonFile, definition: SyntaxNode): CallTarget {
  const scope = file.scopes.scopeOpenedBy(definition)
  return scope ? { kind: 'function', scope: scopeNumber(file, scope) } : { kind: 'value' }
}

function classTarget(file: PythonFile, definition: ClassNode, isOpen: boolean): CallTarget {
  const scope = file.scopes.scopeOpenedBy(definition)
  return scope ? { kind: 'class', scope: scopeNumber(file, scope), isOpen } : { kind: 'value' }
}
