import type { SyntaxNode } from '../syntax/node.ts'
import type { PythonFile } from './python-file.ts'
import type { Scope } from './scope.ts'

const anyObserver = /\b(?:locals|vars|dir|eval|exec|_getframe|currentframe|f_locals|stack|trace)\b/
const readers: ReadonlySet<string> = new Set(['locals', 'vars', 'dir', 'eval', 'exec'])
const frameReaders: ReadonlySet<string> = new Set(['_getframe', 'currentframe', 'f_locals'])

/**
 * The node by which a function's local names may be read without being written: `locals()`, `vars()`, `dir()`, `eval`
 * and `exec` without their own namespace, and whatever takes hold of a frame. Undefined when there is none.
 * @param within a part of the function to look in, all of it when left out
 */
export function findObserver(scope: Scope, file: PythonFile, within = scope.node): SyntaxNode | undefined {
  if (!anyObserver.test(within.text)) return undefined
  for (const node of within.descendants()) {
    if (node.is('identifier') && anyObserver.test(node.text) && observes(node, scope, file)) return node
  }
  return undefined
}

function observes(identifier: SyntaxNode, scope: Scope, file: PythonFile): boolean {
  const name = identifier.text
  // A frame leads to the frames around it, so it does not matter in which nested function it is taken.
  if (frameReaders.has(name)) return true
  const { parent } = identifier
  if (parent?.is('attribute') && identifier.field === 'attribute') {
    const object = parent.get('object').text
    if (name === 'stack' || name === 'trace') return object === 'inspect'
    return readers.has(name) && /^_*builtins?_*$/.test(object)
  }
  if (name === 'stack' || name === 'trace') return isFromInspect(identifier, file)
  return readers.has(name) && isEvaluatedIn(identifier, scope, file) && readsNamespace(identifier)
}

function isFromInspect(identifier: SyntaxNode, file: PythonFile): boolean {
  const owner = file.scopes.variableAt(identifier)?.owner
  return (owner?.isImported ?? false) && /\bfrom\s+inspect\s+import\b/.test(file.text)
}

/** Comprehensions see the function around them from Python 3.12 on (PEP 709). */
function isEvaluatedIn(identifier: SyntaxNode, scope: Scope, file: PythonFile): boolean {
  if (!file.scopes.variableAt(identifier)?.isGlobal) return false
  let innermost: Scope | undefined = file.scopes.scopeOf(identifier)
  while (innermost?.kind === 'comprehension') innermost = innermost.parent
  return innermost === scope
}

/** `vars(a)`, `dir(a)` and `eval(text, names)` look elsewhere; a reference that is not called may do anything. */
function readsNamespace(identifier: SyntaxNode): boolean {
  const { parent } = identifier
  if (!parent?.is('call') || identifier.field !== 'function') return true
  const given = parent.get('arguments').parts
  if (given.some((child) => child.is('list_splat', 'dictionary_splat'))) return true
  switch (identifier.text) {
    case 'vars':
    case 'dir':
      return given.length === 0
    case 'eval':
    case 'exec':
      return given.length < 2
    default:
      return true
  }
}
