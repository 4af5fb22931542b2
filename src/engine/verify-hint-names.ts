import { allBindings } from '../python/semantics/all-bindings.ts'
import { builtinExceptions } from '../python/semantics/builtin-exceptions.ts'
import { isForTypeCheckers } from '../python/semantics/file-imports.ts'
import { wildcardModules } from '../python/semantics/import-target.ts'
import type { PythonFile } from '../python/semantics/python-file.ts'
import type { Binding, Variable } from '../python/semantics/scope.ts'
import { builtinNames } from '../python/semantics/surely-bound.ts'
import { isPostponed } from '../python/semantics/types/spell/hint-place.ts'
import type { SyntaxNode } from '../python/syntax/node.ts'

/** The names in new annotations, those in quotes aside, are bound; where the module's code evaluates them, before. */
export function objectionToHintNames(annotations: readonly number[], file: PythonFile): string | undefined {
  const isAtOnce = !isPostponed(file) && (file.conventions.pythonVersion?.[1] ?? 0) < 14
  for (const annotation of annotations) {
    for (const name of file.tree.nodesOfKind('identifier', annotation)) {
      if (isAttribute(name)) continue
      const objection = objectionToName(name, file) ?? (isAtOnce ? objectionToTime(name, file) : undefined)
      if (objection !== undefined) return objection
    }
  }
  return undefined
}

function isAttribute(name: SyntaxNode): boolean {
  if (name.parent?.is('member_type')) return name.previousSibling !== undefined
  return name.field === 'attribute' || (name.parent?.is('keyword_argument') === true && name.field === 'name')
}

function objectionToName(name: SyntaxNode, file: PythonFile): string | undefined {
  if (bindingsOf(name, file).length > 0 || wildcardModules(file).length > 0) return undefined
  const isBuiltin = builtinNames.has(name.text) || builtinExceptions.has(name.text)
  return isBuiltin ? undefined : `\`${name.text}\` of a new annotation is bound nowhere`
}

/** An annotation in a function is evaluated when that runs, if at all: only those of the module and its classes count. */
function objectionToTime(name: SyntaxNode, file: PythonFile): string | undefined {
  for (let scope = file.scopes.scopeOf(name); scope.parent; scope = scope.parent) {
    if (scope.kind !== 'class') return undefined
  }
  const bindings = bindingsOf(name, file)
  if (bindings.length === 0) return undefined
  if (bindings.every(({ node }) => isForTypeCheckers(node)))
    return `\`${name.text}\` is imported for type checkers alone`
  return bindings.every((binding) => isLater(binding, name))
    ? `\`${name.text}\` is not bound yet at a new annotation`
    : undefined
}

/** A class is bound behind its body. */
function isLater({ kind, node }: Binding, name: SyntaxNode): boolean {
  return node.start > name.start || (kind === 'class' && node.parent?.contains(name) === true)
}

function bindingsOf(name: SyntaxNode, file: PythonFile): readonly Binding[] {
  const variable: Variable | undefined = file.scopes.variableAt(name)
  return variable?.owner ? allBindings(variable.owner) : []
}
