import { decoratorsOf } from './decorators.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import type { ClassNode } from './class-graph.ts'
import type { PythonFile } from './python-file.ts'
import { ownerOf } from './qualified-name.ts'
import type { Scope, Variable } from './scope.ts'

/** What the first parameter of a method stands for. */
export interface MethodReceiver {
  /** The class around the method. */
  readonly definition: ClassNode
  /** True for the first parameter of a class method. */
  readonly isClass: boolean
}

/**
 * The class that `receiver` is an instance of (or is), where it is the first parameter of a method and never bound
 * again; otherwise why it is not known. Nested functions and lambdas see it by closure; a static method has none.
 */
export function methodReceiver(file: PythonFile, receiver: SyntaxNode): MethodReceiver | string {
  const name = receiver.text
  const variable = receiver.is('identifier') ? ownerOf(file, receiver) : undefined
  const scope = variable && methodScope(variable)
  if (!scope) return `\`${name}\` is not the first parameter of a method`
  if (isBoundAgain(variable)) return `\`${name}\` is bound again`
  const definition = enclosingClass(scope)
  const kind = definition && methodKind(scope.node)
  if (!definition || kind === 'static') return `\`${name}\` is not the first parameter of a method`
  return { definition, isClass: kind === 'class' }
}

/** The function whose first parameter the variable is. */
function methodScope(variable: Variable): Scope | undefined {
  const { node } = variable.scope
  if (!variable.isParameter || !node.is('function_definition')) return undefined
  const first = node.get('parameters').parts[0]
  const isSplat = first?.is('list_splat_pattern', 'dictionary_splat_pattern', 'keyword_separator')
  const isFirst = variable.bindings.some(({ kind, node: bound }) => kind === 'parameter' && first?.contains(bound))
  return isFirst && !isSplat ? variable.scope : undefined
}

function isBoundAgain(variable: Variable): boolean {
  return variable.bindings.length > 1 || variable.captures.some((capture) => capture.bindings.length > 0)
}

function enclosingClass(scope: Scope): ClassNode | undefined {
  let parent = scope.parent
  while (parent?.kind === 'type-parameters') parent = parent.parent
  return parent?.node.is('class_definition') ? parent.node : undefined
}

/** Methods that Python itself treats as static or class methods (reference manual, 3.3.1 and 3.3.3). */
const implicitKinds: ReadonlyMap<string, 'static' | 'class'> = new Map([
  ['__new__', 'static'],
  ['__init_subclass__', 'class'],
  ['__class_getitem__', 'class'],
])

/** What a method gets as its first argument, by its decorators and its name. */
export function methodKind(definition: SyntaxNode): 'instance' | 'class' | 'static' {
  const names = decoratorsOf(definition).map((each) => each.text.slice(1).trim())
  if (names.includes('staticmethod')) return 'static'
  if (names.includes('classmethod')) return 'class'
  return implicitKinds.get(definition.child('name')?.text ?? '') ?? 'instance'
}
