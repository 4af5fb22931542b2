import { oncePer } from '../../../syntax/once-per.ts'
import type { SyntaxNode } from '../../../syntax/node.ts'
import type { PythonVersion } from '../../conventions.ts'
import type { PythonFile } from '../../python-file.ts'
import type { Scope } from '../../scope.ts'
import type { NeededImport } from './needed-import.ts'

/** Where a hint is to stand, and what is known of the project around. */
export interface HintPlace {
  readonly file: PythonFile
  /** The function in whose signature it stands. */
  readonly at: SyntaxNode<'function_definition'>
  /** The oldest Python that the project runs on. */
  readonly forVersion: PythonVersion | undefined
  /** Something reads the hints at run time, so that even postponed ones must be good to evaluate. */
  readonly areHintsRead?: boolean
  /** Imports that other hints of the file are going to add. */
  readonly planned?: readonly NeededImport[]
  /** Whether an import of that file may lead back to this one. Without it every import of the project may. */
  readonly circularWith?: (file: string) => boolean
  /** The class that an import of this file brings, through whatever re-exports it. */
  readonly definitionOf?: (module: string, name: string) => { readonly file: string; readonly path: string } | undefined
}

/** The scopes that look up a name in the signature, the innermost first, the module left out. */
export function scopesAround({ file, at }: HintPlace): readonly Scope[] {
  const found: Scope[] = []
  const innermost = file.scopes.scopeOpenedBy(at)?.parent
  let seesClass = true
  for (let scope = innermost; scope && scope.kind !== 'module'; scope = scope.parent) {
    // The names of a class are seen in its own body alone, and by the type parameters of a method.
    if (scope.kind !== 'class' || seesClass) found.push(scope)
    seesClass &&= scope.kind === 'type-parameters'
  }
  return found
}

/** Whether a scope between the signature and the module gives the name another meaning. */
export function isHidden(name: string, place: HintPlace): boolean {
  return scopesAround(place).some((scope) => {
    const variable = scope.variables.get(name)
    return variable !== undefined && (variable.bindings.length > 0 || variable.isDeclaredGlobal || variable.isNonlocal)
  })
}

/** Whether the file postpones its annotations by `from __future__ import annotations`. */
export const isPostponed = oncePer((file: PythonFile): boolean =>
  [...file.tree.nodesOfKind('future_import_statement')].some((statement) =>
    statement.get('name').some((name) => name.text === 'annotations'),
  ),
)
