import { wildcardModules } from '../../import-target.ts'
import type { PythonFile } from '../../python-file.ts'
import type { CallFacts, ModuleFacts } from './module-facts.ts'
import type { SyntaxNode } from '../../../syntax/node.ts'
import { findHintReader } from './hint-reader.ts'
import { isLibraryPath } from './library-path.ts'
import { argumentsOf } from './read-call.ts'
import { readClasses } from './read-class.ts'
import { readFunctions } from './read-function.ts'
import { shorten } from './shorten.ts'
import type { TermId } from './term.ts'
import { TermReader } from './term-reader.ts'

/**
 * What one file says about types. For a stub of the library calls and bodies are left out: it has none.
 * @param path in place of the path of the file
 */
export function readModule(file: PythonFile, path = file.path): ModuleFacts {
  const reader = new TermReader(file)
  const isStub = isLibraryPath(path)
  const names = readNames(file, reader)
  const classes = readClasses(file, reader)
  const functions = readFunctions(file, reader)
  const calls = isStub ? [] : [...readCalls(file, reader)]
  const readsHints = findHintReader(file.text) !== undefined
  const wildcards = wildcardModules(file)
  return { path, terms: reader.table.terms, names, wildcards, classes, functions, calls, readsHints }
}

function readNames(file: PythonFile, reader: TermReader): ReadonlyMap<string, TermId> {
  const names = new Map<string, TermId>()
  for (const [name, variable] of file.scopes.module.variables) {
    if (variable.isLocal && variable.bindings.length > 0) names.set(name, reader.bindings.allOf(variable))
  }
  return names
}

function* readCalls(file: PythonFile, reader: TermReader): Generator<CallFacts> {
  for (const call of file.tree.nodesOfKind('call')) {
    const name = lastName(call.get('function'))
    const given = name === undefined ? [] : argumentsOf(call)
    if (name === undefined || given.length === 0) continue
    yield { name, value: reader.read(call), shown: given.map(shown), line: file.lineOf(call.start) }
  }
}

function lastName(callee: SyntaxNode): string | undefined {
  if (callee.is('identifier')) return callee.text
  return callee.is('attribute') ? callee.get('attribute').text : undefined
}

function shown(argument: SyntaxNode): string {
  return shorten((argument.is('keyword_argument') ? argument.get('value') : argument).text)
}
