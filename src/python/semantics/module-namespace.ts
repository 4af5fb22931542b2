import type { SyntaxNode } from '../syntax/node.ts'
import type { PythonFile } from './python-file.ts'
import { findObserver } from './scope-observers.ts'
import type { Mention } from './variable-mentions.ts'

const readers = /\b(?:globals|eval|exec|__dict__|_getframe|currentframe|f_globals|f_locals|modules|vars|dir)\b/g

/** The first place in the code of a file by which the names of the module may be read without being written. */
export function findNamespaceReader(file: PythonFile): SyntaxNode | undefined {
  for (const { index } of file.text.matchAll(readers)) {
    const node = file.tree.nodeAt(index)
    if (node.is('identifier')) return node
  }
  return findObserver(file.scopes.module, file)
}

/** Calls that take the name of an attribute: `setattr(m, 'limit', 1)`, `patch.object(m, 'limit')`. */
const namingCalls: ReadonlySet<string> = new Set('getattr setattr hasattr delattr attrgetter object setitem'.split(' '))

/**
 * A string that may name a variable of a module to whoever reads it: `setattr(m, 'limit', 1)`, `'settings.limit'`, or a
 * doctest.
 * @param followed mentions that a rename follows: their strings do not count
 */
export function findNamingText(
  file: PythonFile,
  name: string,
  followed: readonly Mention[] = [],
): SyntaxNode | undefined {
  const word = wordPattern(name)
  if (!word.test(file.text)) return undefined
  const known = new Set(followed.map(({ node }) => node))
  const dotted = new RegExp(String.raw`^[\w.]+[.:]${name}$`, 'u')
  for (const content of file.tree.nodesOfKind('string_content')) {
    const { text, parent } = content
    if (parent && known.has(parent)) continue
    const isNamed = text === name && isNamingCall(content)
    if (isNamed || dotted.test(text) || (text.includes('>>>') && word.test(text))) return content
  }
  return undefined
}

function isNamingCall(content: SyntaxNode): boolean {
  const call = content.ancestor('argument_list')?.parent
  if (!call?.is('call')) return false
  const callee = call.get('function')
  return namingCalls.has(callee.is('attribute') ? callee.get('attribute').text : callee.text)
}

/** The name as a whole word. */
function wordPattern(name: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}_])${name}(?![\p{L}\p{N}_])`, 'u')
}
