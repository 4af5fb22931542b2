import { isGlobalUsed, isPackageOnly } from '../python/semantics/global-use.ts'
import type { PythonFile } from '../python/semantics/python-file.ts'
import type { SyntaxNode } from '../python/syntax/node.ts'
import type { ReadFile } from './left-out.ts'

/** One name of an import statement. */
interface Imported {
  /** Equal for the same import between the same tokens, for type checkers alone or not. */
  readonly key: string
  readonly text: string
  /** What it binds; undefined for a star, and for what `__future__` switches on. */
  readonly bound: string | undefined
  readonly statement: SyntaxNode
}

/**
 * The imports that were there are there, in their order and between the same tokens; new ones are the module's, and bind
 * names that nothing in the file has used.
 */
export function objectionToImports(before: ReadFile, after: ReadFile): string | undefined {
  const old = importsOf(before)
  let kept = 0
  const added: Imported[] = []
  for (const each of importsOf(after)) {
    if (each.key === old[kept]?.key) kept += 1
    else added.push(each)
  }
  const lost = old[kept]
  if (lost) return `the import would be lost: ${lost.text}`
  for (const each of added) {
    const objection = objectionToNew(each, before.file, after.file)
    if (objection !== undefined) return objection
  }
  return undefined
}

function objectionToNew(
  { bound, text, statement }: Imported,
  before: PythonFile,
  after: PythonFile,
): string | undefined {
  if (after.scopes.scopeOf(statement).kind !== 'module') return `the import would be none of the module: ${text}`
  if (bound === undefined) return `the import could change anything: ${text}`
  const isPackage = !text.includes(' ') && isPackageOnly(bound, before)
  return isGlobalUsed(bound, before) && !isPackage ? `\`${bound}\` would mean the new import: ${text}` : undefined
}

function importsOf({ file, leftOut }: ReadFile): readonly Imported[] {
  return leftOut.flatMap(({ node, at }) => {
    const statement = file.tree.node(node)
    if (!statement.is('if_statement')) return namesOf(statement, `${at}`)
    return statement.get('consequence').children.flatMap((each) => namesOf(each, `${at} checking`))
  })
}

function namesOf(statement: SyntaxNode, place: string): readonly Imported[] {
  if (statement.is('import_statement')) {
    return statement.get('name').map((name) => imported(name, '', place, statement, firstPart(name)))
  }
  if (statement.is('future_import_statement')) {
    return statement.get('name').map((name) => imported(name, '__future__ ', place, statement, undefined))
  }
  if (!statement.is('import_from_statement')) return []
  const module = `${plain(statement.get('module_name')).replaceAll(' ', '')} `
  const names = statement.get('name').map((name) => imported(name, module, place, statement, plain(aliasOf(name))))
  const wildcard = statement.namedChildren.find((each) => each.is('wildcard_import'))
  return wildcard ? [imported(wildcard, module, place, statement, undefined)] : names
}

function imported(
  name: SyntaxNode,
  module: string,
  place: string,
  statement: SyntaxNode,
  bound: string | undefined,
): Imported {
  const text = `${module}${plain(name)}`
  return { key: `${place} ${text}`, text, bound, statement }
}

function firstPart(name: SyntaxNode): string {
  return name.is('aliased_import') ? plain(aliasOf(name)) : plain(name).replace(/[ .].*/, '')
}

function aliasOf(name: SyntaxNode): SyntaxNode {
  return name.is('aliased_import') ? name.get('alias') : name
}

function plain({ text }: SyntaxNode): string {
  return text.replace(/[\s\\]+/g, ' ')
}
