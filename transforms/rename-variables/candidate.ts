import { allBindings } from '../../src/python/semantics/all-bindings.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { scopeNumber } from '../../src/python/semantics/scope-number.ts'
import type { Scope, Variable } from '../../src/python/semantics/scope.ts'
import { mentionsOf } from '../../src/python/semantics/variable-mentions.ts'
import { isWithin, scopePath } from './scope-path.ts'
import { choosesIn, type Choice } from './choice.ts'
import type { ChosenBinding, Renaming } from './renaming.ts'

/** A variable of a name that shall change: chosen, or only listed. Plain data. */
export interface Candidate extends ChosenBinding {
  readonly home: 'function' | 'class' | 'module'
  readonly isChosen: boolean
  /** Of the first binding: 1-based, the column in UTF-16 units. */
  readonly line: number
  readonly column: number
  /** Where new names are old ones of others: the order in which the scope mentions those, to know it again. */
  readonly order: string
}

/** All variables of the file that the renames name, in the order of scopes. */
export function candidatesIn(file: PythonFile, renames: readonly Renaming[], choice: Choice): readonly Candidate[] {
  const isNamed = renames.some(({ from }) => file.text.includes(from)) || /[^\0-\x7f]/.test(file.text)
  if (!isNamed) return []
  const isChosenFile = choosesIn(choice, file.path)
  const chosen = choice.kind === 'at' && isChosenFile ? variableAtPlace(file, choice)?.scope : undefined
  const found: Candidate[] = []
  for (const scope of file.scopes.all) {
    for (const { from, to } of renames) {
      const owner = variableNamed(scope, from)
      if (!owner) continue
      const isIncluded = choice.kind === 'at' ? scope === chosen : isLocal(scope) && isIn(scope, choice)
      const isChosen = isChosenFile && isIncluded
      found.push(candidate(file, owner, { from: owner.name, to }, { isChosen, order: orderIn(file, scope, renames) }))
    }
  }
  return found
}

/** The variable that a scope owns under a name as it is written there; in classes `__x` is mangled. */
export function variableNamed(scope: Scope, name: string): Variable | undefined {
  const plain = scope.variables.get(name)
  if (plain && isBoundOwner(plain)) return plain
  if (!name.startsWith('__')) return undefined
  for (const variable of scope.variables.values()) {
    const isPrivate = variable.name.endsWith(name) && isBoundOwner(variable)
    if (isPrivate && allBindings(variable).some(({ node }) => node.text.normalize('NFKC') === name)) return variable
  }
  return undefined
}

function isBoundOwner(variable: Variable): boolean {
  return variable.owner === variable && allBindings(variable).length > 0
}

/** The variable mentioned at a place of the text; the place behind a name counts as well. */
export function variableAtPlace(
  file: PythonFile,
  { line, column }: { readonly line: number; readonly column: number },
): Variable | undefined {
  const { start, end } = file.lines.lineSpan(line)
  const offset = start + column - 1
  if (line > file.lines.count || offset > end) return undefined
  return variableAt(file, offset) ?? (column > 1 ? variableAt(file, offset - 1) : undefined)
}

function variableAt(file: PythonFile, offset: number): Variable | undefined {
  const node = file.tree.nodeAt(offset)
  const variable = node.is('identifier') ? file.scopes.variableAt(node) : undefined
  return variable?.owner ?? variableInText(file, offset)
}

function variableInText(file: PythonFile, offset: number): Variable | undefined {
  for (const scope of file.scopes.all) {
    for (const variable of scope.variables.values()) {
      if (variable.textualReferences.some(({ start, end }) => start <= offset && offset < end)) return variable.owner
    }
  }
  return undefined
}

/**
 * The order in which a scope mentions the variables that swap or hand on names; empty where no new name is an old one.
 * A rename changes it, so that one that is done is not done again.
 */
export function orderIn(file: PythonFile, scope: Scope, renames: readonly Renaming[]): string {
  if (!areEntangled(renames)) return ''
  const owners = renames.flatMap(({ from }) => variableNamed(scope, from) ?? [])
  const mentions = owners.flatMap((owner) => mentionsOf(owner, file).map(({ start }) => ({ start, name: owner.name })))
  return mentions
    .toSorted((a, b) => a.start - b.start)
    .map(({ name }) => name)
    .join(' ')
}

/** Whether a new name is the old one of another. */
export function areEntangled(renames: readonly Renaming[]): boolean {
  return renames.some(({ to }) => renames.some(({ from }) => from === to))
}

function candidate(
  file: PythonFile,
  owner: Variable,
  { from, to }: Renaming,
  more: Pick<Candidate, 'isChosen' | 'order'>,
): Candidate {
  const { scope } = owner
  const home = scope.kind === 'module' || scope.kind === 'class' ? scope.kind : 'function'
  return {
    path: file.path,
    scope: scopeNumber(file, scope),
    scopeName: scopePath(scope).join('.'),
    isParameter: owner.isParameter,
    from,
    to,
    home,
    ...file.lines.positionOf(firstPlace(owner).start),
    ...more,
  }
}

/** Where a variable is bound first in the text, or declared global where nothing else binds it. */
export function firstPlace(owner: Variable): { readonly start: number; readonly end: number } {
  const places = [owner, ...owner.captures].flatMap(({ bindings, declarations }) => [
    ...bindings.map(({ node }) => node),
    ...declarations,
  ])
  return places.toSorted((a, b) => a.start - b.start)[0] ?? owner.scope.node
}

function isLocal({ kind }: Scope): boolean {
  return kind !== 'module' && kind !== 'class'
}

function isIn(scope: Scope, choice: Choice): boolean {
  return choice.kind !== 'in' || isWithin(scope, choice.names)
}
