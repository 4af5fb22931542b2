import { decoratorsOf } from '../../src/python/semantics/decorators.ts'
import { isBuiltin } from '../../src/python/semantics/builtins.ts'
import { isGenerator } from '../../src/python/semantics/is-generator.ts'
import { methodKind } from '../../src/python/semantics/method-receiver.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Binding } from '../../src/python/semantics/scope.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'

/** What the function is read from: a scope, an instance of its class, or the class. */
export type AccessedThrough = 'scope' | 'instance' | 'class'

/** Why `()` behind a reference to this binding would be no plain call of a function; undefined when it would be. */
export function reasonNotToCall(file: PythonFile, binding: Binding, through: AccessedThrough): string | undefined {
  const definition = binding.node.parent
  const name = `\`${binding.node.text}\``
  if (binding.kind !== 'definition' || !definition?.is('function_definition')) {
    return `${name} is bound to something else at line ${file.lineOf(binding.node.start)}`
  }
  const decorator = decoratorsOf(definition).find((each) => through === 'scope' || !keepsPlain(file, each))
  if (decorator) return `${name} is decorated with \`${decorator.text}\``
  if (definition.children.some((child) => child.isToken('async'))) return `${name} is a coroutine: it wants \`await\``
  if (isGenerator(definition)) return `${name} is a generator: a call alone runs nothing of it`
  const missing = missingArgument(definition, isBoundThrough(definition, through))
  return missing === undefined ? undefined : `${name} ${missing}`
}

function keepsPlain(file: PythonFile, decorator: SyntaxNode): boolean {
  const [name] = decorator.namedChildren
  const isKnown = name?.text === 'staticmethod' || name?.text === 'classmethod'
  return name !== undefined && isKnown && isBuiltin(name, file)
}

/** Whether the first parameter is given by the access itself. */
function isBoundThrough(definition: SyntaxNode, through: AccessedThrough): boolean {
  if (through === 'scope') return false
  const kind = methodKind(definition)
  return kind === 'class' || (kind === 'instance' && through === 'instance')
}

/** What speaks against a call with no arguments but the bound one. */
function missingArgument(definition: SyntaxNode<'function_definition'>, isBound: boolean): string | undefined {
  const parameters = definition
    .get('parameters')
    .namedChildren.filter((each) => !each.is('comment', 'line_continuation'))
  const end = parameters.findIndex((each) => each.is('keyword_separator') || isSplat(each))
  const positional = (end < 0 ? parameters : parameters.slice(0, end)).filter(
    (each) => !each.is('positional_separator'),
  )
  const [first] = positional
  if (isBound && !first && !parameters.some((each) => isSplat(each))) return 'takes no argument for its instance'
  const required = parameters.find((each) => isRequired(each) && !(isBound && each === first))
  return required && `takes an argument: \`${required.text}\``
}

/** `*args`, `**options`, with or without an annotation. */
function isSplat(parameter: SyntaxNode): boolean {
  const pattern = parameter.is('typed_parameter') ? parameter.namedChildren[0] : parameter
  return pattern?.is('list_splat_pattern', 'dictionary_splat_pattern') === true
}

function isRequired(parameter: SyntaxNode): boolean {
  return parameter.is('identifier', 'typed_parameter', 'tuple_pattern') && !isSplat(parameter)
}
