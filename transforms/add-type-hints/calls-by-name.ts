import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'

type ArgumentsOfCalls = ReadonlyMap<string, readonly SyntaxNode[]>

const indexes = new WeakMap<PythonFile, ArgumentsOfCalls>()

/**
 * The values that calls of anything with this name give by keyword, in the order of the text. Whom a method call reaches
 * is not asked: a value that does not fit is reason enough for doubt.
 */
export function argumentsByName(file: PythonFile, called: string, keyword: string): readonly SyntaxNode[] {
  let index = indexes.get(file)
  if (!index) indexes.set(file, (index = readKeywords(file)))
  return index.get(`${called} ${keyword}`) ?? []
}

function readKeywords(file: PythonFile): ArgumentsOfCalls {
  const index = new Map<string, SyntaxNode[]>()
  for (const argument of file.tree.nodesOfKind('keyword_argument')) {
    const call = argument.parent?.parent
    if (!call?.is('call')) continue
    const callee = call.get('function')
    const name = callee.is('attribute') ? callee.get('attribute').text : callee.text
    const key = `${name} ${argument.get('name').text}`
    index.set(key, [...(index.get(key) ?? []), argument.get('value')])
  }
  return index
}
