import type { SyntaxNode } from '../../../syntax/node.ts'
import { allBindings } from '../../all-bindings.ts'
import type { PythonFile } from '../../python-file.ts'
import type { Scope } from '../../scope.ts'
import { runsBefore } from '../../file-imports.ts'
import { isHidden, scopesAround, type HintPlace } from './hint-place.ts'
import type { NoHint } from './hint-type-of.ts'
import type { WrittenName } from './written-name.ts'

/** A class that this file defines. It is late inside of its own body, and before it. */
export function nameOwnClass(path: string, place: HintPlace): WrittenName | NoHint {
  const classes = classesAlong(path, place.file)
  if (!classes) return { refused: `\`${path}\` is not the only meaning of its name` }
  const [outermost] = classes
  const innermost = classes.at(-1)
  if (!outermost || !innermost) return { refused: `\`${path}\` is no class of the file` }
  const [around] = scopesAround(place)
  // In the body of `Outer` the name of `Inner` is at hand; `Outer` is not bound yet.
  if (around && around.node === classes.at(-2) && runsBefore(statementOf(innermost), place.at)) {
    return { text: innermost.get('name').text, isLate: false }
  }
  const name = outermost.get('name').text
  if (isHidden(name, place)) return { refused: `\`${name}\` stands for something else there` }
  return { text: path, isLate: !runsBefore(statementOf(outermost), place.at) }
}

/** `Outer` and `Inner` of `Outer.Inner`; undefined where a name on the way is bound by anything else. */
function classesAlong(path: string, file: PythonFile): SyntaxNode<'class_definition'>[] | undefined {
  const found: SyntaxNode<'class_definition'>[] = []
  let scope: Scope | undefined = file.scopes.module
  for (const name of path.split('.')) {
    const variable = scope?.variables.get(name)
    const bindings = variable ? allBindings(variable) : []
    const definition = bindings[0]?.node.parent
    if (bindings.length !== 1 || bindings[0]?.kind !== 'class' || !definition?.is('class_definition')) return undefined
    found.push(definition)
    scope = file.scopes.scopeOpenedBy(definition)
  }
  return found
}

/** With its decorators. */
function statementOf(definition: SyntaxNode<'class_definition'>): SyntaxNode {
  return definition.parent?.is('decorated_definition') ? definition.parent : definition
}
