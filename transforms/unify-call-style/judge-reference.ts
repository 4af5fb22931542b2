import { allBindings } from '../../src/python/semantics/all-bindings.ts'
import { isInRaisingContext } from '../../src/python/semantics/raising-context.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { ownerOf } from '../../src/python/semantics/qualified-name.ts'
import type { Binding } from '../../src/python/semantics/scope.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { judgeAttribute } from './judge-attribute.ts'
import { reasonNotToCall } from './reason-not-to-call.ts'
import { leave, type ReferenceVerdict } from './reference-verdict.ts'

/** Judges a name or attribute that stands alone as a statement; undefined where nothing says that a call is meant. */
export function judgeReference(file: PythonFile, target: SyntaxNode): ReferenceVerdict | undefined {
  const verdict = target.is('attribute') ? judgeAttribute(file, target) : judgeName(file, target)
  if (verdict?.kind !== 'call') return verdict
  return isShown(file, target) ? leave('the last expression of a module or a cell may be there to be shown') : verdict
}

/** A name may be a feature probe (`unicode` in a `try`) or a variable: only functions of the file are meant here. */
function judgeName(file: PythonFile, target: SyntaxNode): ReferenceVerdict | undefined {
  const owner = ownerOf(file, target)
  const bindings = owner ? allBindings(owner) : []
  const functions = bindings.filter(({ kind }) => kind === 'definition')
  if (functions.length === 0) return judgeOtherName(target, bindings)
  if (isInRaisingContext(target)) return leave('reading it may be what the `try` or `with` is for')
  const other = bindings.find(({ kind }) => kind !== 'definition')
  if (other) return leave(`\`${target.text}\` is bound again at line ${file.lineOf(other.node.start)}`)
  const reason = functions.map((each) => reasonNotToCall(file, each, 'scope')).find((each) => each !== undefined)
  if (reason !== undefined) return leave(reason)
  return { kind: 'call', effect: 'the function is called now: the bare reference did nothing' }
}

function judgeOtherName(target: SyntaxNode, bindings: readonly Binding[]): ReferenceVerdict | undefined {
  if (isInRaisingContext(target) || target.text === '__class__') return undefined
  if (bindings.length === 0) return leave(`\`${target.text}\` is not defined in this file`)
  const isImported = bindings.every(({ kind }) => kind === 'import')
  return isImported ? leave(`\`${target.text}\` is imported: what a call takes is not known here`) : undefined
}

const cellMark = /^#\s*(?:%%|In\s*\[|<codecell>)/m

/** Notebooks and consoles show the value of an expression of the module. */
function isShown(file: PythonFile, target: SyntaxNode): boolean {
  if (file.scopes.scopeOf(target) !== file.scopes.module) return false
  if (cellMark.test(file.text)) return true
  let statement: SyntaxNode = target
  while (statement.parent && !statement.parent.is('module')) statement = statement.parent
  const last = file.tree.root.parts.at(-1)
  return statement.is('expression_statement') && statement === last
}
