import type { SyntaxNode } from '../syntax/node.ts'
import type { PythonFile } from './python-file.ts'

// Words of names whose objects do their work only as long as somebody holds them.
// prettier-ignore
const keptAlive: ReadonlySet<string> = new Set([
  'lock', 'rlock', 'flock', 'guard', 'temp', 'tempfile', 'tmpfile', 'temporary', 'mkdtemp', 'weakref', 'proxy', 'finalize', 'holder',
  'keepalive', 'executor',
])
const taskMakers: ReadonlySet<string> = new Set(['create_task', 'ensure_future', 'run_coroutine_threadsafe'])

/**
 * The call in a value whose object may be ended, closed or released at once when no name holds it: a lock or guard, a
 * temporary file, an asyncio task (the loop keeps weak references), an instance of a class with `__del__`. The name of
 * the callee as written, or undefined.
 */
export function findKeptAlive(value: SyntaxNode, file: PythonFile): string | undefined {
  for (const node of [value, ...value.descendants()]) {
    if (!node.is('call')) continue
    const callee = node.get('function')
    const name = callee.is('attribute') ? callee.get('attribute').text : callee.text
    if (taskMakers.has(name) || wordsOf(callee.text).some((word) => keptAlive.has(word))) return callee.text
    if (callee.is('identifier') && hasFinalizer(name, file)) return callee.text
  }
  return undefined
}

/** `tempfile.NamedTemporaryFile` → tempfile, named, temporary, file. */
function wordsOf(name: string): string[] {
  const words = name.slice(-80).match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []
  return words.map((word) => word.toLowerCase())
}

function hasFinalizer(name: string, file: PythonFile): boolean {
  if (!file.text.includes('__del__')) return false
  for (const definition of file.tree.nodesOfKind('class_definition')) {
    if (definition.get('name').text !== name) continue
    const methods = definition.get('body').namedChildren
    if (methods.some((method) => method.is('function_definition') && method.child('name')?.text === '__del__'))
      return true
  }
  return false
}
