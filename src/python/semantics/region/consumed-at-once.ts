import { isBuiltin } from '../builtins.ts'
import type { PythonFile } from '../python-file.ts'
import type { Variable } from '../scope.ts'
import type { SyntaxNode } from '../../syntax/node.ts'

/** Builtins that run a generator to its end, or call a key function, and keep neither. */
const consumers: ReadonlySet<string> = new Set(
  'all any bytearray bytes dict frozenset list max min set sorted sum tuple'.split(' '),
)

/**
 * Whether the nested scope that uses a variable has done so for good when its expression has its value: a generator
 * expression that a builtin or `str.join` runs to its end, a lambda as the `key` of `sorted`, `min` and `max`.
 */
export function isConsumedAtOnce({ scope, bindings }: Variable, file: PythonFile): boolean {
  const { node } = scope
  if (bindings.length > 0) return false
  if (node.is('generator_expression')) return isRunToItsEnd(node, file)
  return node.is('lambda') && isKey(node, file)
}

function isRunToItsEnd(generator: SyntaxNode, file: PythonFile): boolean {
  const call = generator.field === 'arguments' ? generator.parent : soleArgumentOf(generator)
  return call?.is('call') === true && isConsumer(call.get('function'), file)
}

function soleArgumentOf(argument: SyntaxNode): SyntaxNode | undefined {
  const list = argument.parent
  return list?.is('argument_list') && list.namedChildren[0] === argument ? list.parent : undefined
}

function isConsumer(callee: SyntaxNode, file: PythonFile): boolean {
  if (callee.is('attribute')) {
    return callee.get('attribute').text === 'join' && callee.get('object').is('string', 'concatenated_string')
  }
  return consumers.has(callee.text) && isBuiltin(callee, file)
}

function isKey(lambda: SyntaxNode, file: PythonFile): boolean {
  const keyword = lambda.parent
  if (!keyword?.is('keyword_argument') || keyword.get('name').text !== 'key') return false
  const call = keyword.parent?.parent
  if (!call?.is('call')) return false
  const callee = call.get('function')
  return ['sorted', 'min', 'max'].includes(callee.text) && isBuiltin(callee, file)
}
