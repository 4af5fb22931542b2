import type { SyntaxNode } from '../syntax/node.ts'
import { findQueryString } from './find-query-string.ts'
import { findNamespaceReader, findNamingText } from './module-namespace.ts'
import type { PythonFile } from './python-file.ts'
import type { Scope, Variable } from './scope.ts'
import { findObserver } from './scope-observers.ts'
import { builtinNames } from './surely-bound.ts'
import type { Mention } from './variable-mentions.ts'

/**
 * Why a variable must keep its name, whatever the new one would be: something reads the name that no edit can follow.
 * Undefined when all that mentions it in this file is known. Other files, keywords of calls and `__all__` are for the
 * caller.
 */
export function reasonToKeepName(file: PythonFile, owner: Variable, mentions: readonly Mention[]): string | undefined {
  if (owner.scope.kind === 'class') return 'a class attribute: it is reached through the class and its instances'
  if (/^__.*__$/.test(owner.name)) return `\`${owner.name}\`: names with two underscores around them are Python's own`
  return (
    reasonInMentions(file, mentions) ??
    reasonInDefinitions(file, owner) ??
    (owner.scope.kind === 'module' ? reasonInModule(file, owner, mentions) : reasonInFunction(file, owner))
  )
}

function reasonInMentions(file: PythonFile, mentions: readonly Mention[]): string | undefined {
  for (const { sort, node, start } of mentions) {
    const line = file.lineOf(start)
    if (sort === 'package') return `\`import ${node.text}\` at line ${line} binds the name and can give it no other`
    if (node.ancestor('future_import_statement')) return `line ${line} imports it from \`__future__\``
    if (sort === 'text' && !isTypeText(node)) return `whether the text at line ${line} names it is not certain`
    if (isInTemplate(node)) return `the template string at line ${line} keeps the name as a text`
  }
  return undefined
}

/** Whether a string or comment reads as a type from end to end: names and punctuation, no strings, no prose. */
function isTypeText(node: SyntaxNode): boolean {
  const text = node.is('comment') ? node.text.replace(/^#\s*type:/, '') : node.text.replace(/^\w*["']+|["']+$/g, '')
  return /^[\s\p{L}\p{N}_.,[\]()|*>-]*$/u.test(text) && !/[\p{L}\p{N}_]\s+[\p{L}\p{N}_]/u.test(text)
}

/** PEP 750: the text of an expression in a t-string is part of its value. */
function isInTemplate(node: SyntaxNode): boolean {
  for (let field = node.ancestor('interpolation'); field; field = field.ancestor('interpolation')) {
    if (/t/i.test(field.parent?.children[0]?.text ?? '')) return true
  }
  return false
}

/** A class gives its name to the private names in it. */
function reasonInDefinitions(file: PythonFile, owner: Variable): string | undefined {
  for (const { kind, node } of owner.bindings) {
    const definition = kind === 'class' ? node.parent : undefined
    const found = definition && [...definition.descendants()].find((each) => isPrivateName(each))
    if (found) return `the class mangles \`${found.text}\` at line ${file.lineOf(found.start)} with its name`
  }
  return undefined
}

function isPrivateName(node: SyntaxNode): boolean {
  return node.is('identifier') && /^__.*(?<!__)$/.test(node.text)
}

function reasonInFunction(file: PythonFile, owner: Variable): string | undefined {
  for (const { scope } of [owner, ...owner.captures]) {
    const observer = findObserverOf(scope, file)
    if (observer) return `\`${observer.text}\` at line ${file.lineOf(observer.start)} may read it by its name`
  }
  const query = findQueryString(owner.name, owner.scope)
  return query && `the query at line ${file.lineOf(query.start)} names it`
}

/** PEP 709: a comprehension sees the locals of the function around it, but not the other way round. */
function findObserverOf(scope: Scope, file: PythonFile): SyntaxNode | undefined {
  let around = scope
  while (around.kind === 'comprehension' && around.parent) around = around.parent
  return findObserver(around, file, scope.node)
}

function reasonInModule(file: PythonFile, owner: Variable, mentions: readonly Mention[]): string | undefined {
  if (builtinNames.has(owner.name)) return `until it is bound, \`${owner.name}\` is the builtin`
  const reader = findNamespaceReader(file)
  if (reader) return `\`${reader.text}\` at line ${file.lineOf(reader.start)} may read it by its name`
  const text = findNamingText(file, owner.name, mentions)
  if (text) return `the text at line ${file.lineOf(text.start)} may name it`
  const star = file.tree.nodesOfKind('wildcard_import').next().value
  return star && `the wildcard import at line ${file.lineOf(star.start)} may bind it as well`
}
