import { decoratorsOf } from '../../semantics/decorators.ts'
import { classGraphOf, type ClassNode } from '../../semantics/class-graph.ts'
import { methodKind, methodReceiver } from '../../semantics/method-receiver.ts'
import type { PythonFile } from '../../semantics/python-file.ts'
import type { Scope, Variable } from '../../semantics/scope.ts'
import type { SyntaxNode } from '../../syntax/node.ts'

/** Bases whose classes are not what their text says, or where one member more means something. */
const closedBases = /(?:^|\.)(?:Protocol|TypedDict|BaseModel|Interface)$/
const plainMetaclasses = /(?:^|\.)(?:ABCMeta|EnumMeta|EnumType|type)$/
/** A method under these may be called with something else than its parameter's name says. */
const doubtfulDecorators =
  /(?:^|\.)(?:hybrid_\w+|declared_attr|expression|comparator|validator|root_validator|field_validator|model_validator)$/

/**
 * The first parameter of a method, where it is known to be an instance or the class (for class methods) whose members
 * it finds: then a new method of the class can be called on it.
 */
export function readReceiver(file: PythonFile, scope: Scope, definition: ClassNode): Variable | undefined {
  const host = scope.node
  const identifier = firstParameter(host)
  if (!identifier || methodKind(host) === 'static' || typeof methodReceiver(file, identifier) === 'string')
    return undefined
  if (!isConventional(identifier.text, host, definition) || hasDoubtfulDecorator(host)) return undefined
  if (isHandedOn(file, host, definition) || !isOpen(file, definition)) return undefined
  return file.scopes.variableAt(identifier)
}

function firstParameter(host: SyntaxNode): SyntaxNode | undefined {
  if (!host.is('function_definition')) return undefined
  const first = host.get('parameters').parts[0]
  return first?.is('typed_parameter', 'default_parameter', 'typed_default_parameter')
    ? first.namedChildren.find((child) => child.is('identifier'))
    : first
}

/** `self` or `cls`, or what most methods of the class call it. */
function isConventional(name: string, host: SyntaxNode, definition: ClassNode): boolean {
  if (host.child('name')?.text === '_generate_next_value_') return false
  if (name === 'self' || methodKind(host) === 'class') return true
  const methods = definition.get('body').namedChildren.map((each) => each.child('definition') ?? each)
  const others = methods.filter((each) => each !== host && methodKind(each) === methodKind(host))
  const names = others.map((each) => firstParameter(each)?.text).filter((each) => each !== undefined)
  return names.filter((each) => each === name).length * 2 > names.length
}

function hasDoubtfulDecorator(host: SyntaxNode): boolean {
  return decoratorsOf(host).some((each) => doubtfulDecorators.test(each.text.slice(1).split('(')[0]!.trim()))
}

/**
 * Whether the class body calls the function, decorates with it or hands it to another: that one may call it with
 * anything. `property(name)`, `other = name` and `@name.setter` do not.
 */
function isHandedOn(file: PythonFile, host: SyntaxNode, definition: ClassNode): boolean {
  const variable = file.scopes.scopeOpenedBy(definition)?.variables.get(host.child('name')?.text ?? '')
  return variable?.references.some(({ node }) => mayBeCalled(node)) ?? false
}

function mayBeCalled(name: SyntaxNode): boolean {
  const { parent } = name
  if (parent?.is('attribute')) return false
  if (parent?.is('argument_list')) return parent.parent?.child('function')?.text !== 'property'
  return !parent?.is('assignment')
}

/** Whether a method more, and its lookup on an instance, mean nothing special. */
function isOpen(file: PythonFile, definition: ClassNode): boolean {
  const graph = classGraphOf(file)
  for (const each of graph.lineage(definition)) {
    if (graph.classes.get(each)?.outsideBases.some((base) => closedBases.test(base))) return false
    const names = file.scopes.scopeOpenedBy(each)?.variables
    if (names?.has('__getattribute__')) return false
    if (names && ['locals', 'vars', 'dir', 'exec', 'eval'].some((name) => names.has(name))) return false
    if (!hasPlainMetaclass(each)) return false
  }
  return true
}

function hasPlainMetaclass(definition: ClassNode): boolean {
  const given = definition.get('superclasses')?.namedChildren ?? []
  const metaclass = given.find((each) => each.is('keyword_argument') && each.child('name')?.text === 'metaclass')
  return !metaclass || plainMetaclasses.test(metaclass.child('value')?.text ?? '')
}
