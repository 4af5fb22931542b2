import { exportedEntries } from '../../python/semantics/exported-entries.ts'
import { mixedClassRead } from '../../python/semantics/mixed-class-read.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Scope, Variable } from '../../python/semantics/scope.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { EditedFile } from '../verify.ts'
import type { TwinNames } from './twin-names.ts'

/** Each scope has the twins of its variables with the same facts, those among them that are written nowhere too. */
export function objectionToScopes({ before, after }: EditedFile, twins: TwinNames): string | undefined {
  const now = after.scopes.all
  if (before.scopes.all.length !== now.length) return 'more than names would change: scopes come or go'
  for (const [index, scope] of before.scopes.all.entries()) {
    const objection = objectionToScope(scope, now[index]!, twins)
    if (objection !== undefined) return objection
  }
  for (const [variable, twin] of twins.renamed()) {
    const objection = variable.scope.kind === 'module' ? objectionInModule(before, after, variable, twin) : undefined
    if (objection !== undefined) return objection
  }
  return undefined
}

function objectionToScope(scope: Scope, twin: Scope, twins: TwinNames): string | undefined {
  if (scope.kind !== twin.kind) return 'more than names would change: a scope is another'
  const variables = knownTo(scope)
  if (variables.length !== knownTo(twin).length) return `another set of names in ${scope.name}`
  for (const variable of variables) {
    const name = variable.owner && twins.of(variable.owner) ? twins.of(variable.owner)!.name : variable.name
    const present = twin.variables.get(name)
    if (!present || factsOf(variable) !== factsOf(present)) {
      return `\`${name}\` would not be to ${scope.name} what \`${variable.name}\` is`
    }
  }
  const isRenamedClass = scope.kind === 'class' && mangling(scope) !== mangling(twin)
  const found = isRenamedClass ? privateName(scope.node) : undefined
  return found && `\`${found.text}\` would be mangled in another way`
}

/** Without names that only pass through on their way to a scope within: a class that binds such a name has one entry. */
function knownTo(scope: Scope): readonly Variable[] {
  return [...scope.variables.values()].filter((variable) => {
    const isUsed = variable.isReferenced || variable.isNonlocal || variable.textualReferences.length > 0
    return isUsed || !variable.isFree || variable.references.length > 0
  })
}

function factsOf(variable: Variable): string {
  return [
    variable.isParameter,
    variable.isImported,
    variable.isAssigned,
    variable.isReferenced,
    variable.isAnnotated,
    variable.isLocal,
    variable.isFree,
    variable.isCell,
    variable.isGlobal,
    variable.isDeclaredGlobal,
    variable.isNonlocal,
    variable.isSymbol,
  ].join()
}

function mangling(scope: Scope): string {
  return scope.name.replace(/^_+/, '')
}

function privateName(definition: SyntaxNode): SyntaxNode | undefined {
  for (const node of definition.descendants()) {
    if (node.is('identifier') && /^__.*(?<!__)$/.test(node.text)) return node
  }
  return undefined
}

/** A class body that reads a name before it binds it reads that of the module; `__all__` names what others import. */
function objectionInModule(before: PythonFile, after: PythonFile, old: Variable, now: Variable): string | undefined {
  const mixed = mixedClassRead(before, old.name) ?? mixedClassRead(after, now.name)
  if (mixed) return `a class body may read \`${mixed.text}\` of the module before it binds its own`
  const isTaken = (after.scopes.module.variables.get(old.name)?.bindings.length ?? 0) > 0
  if (isTaken || exportedEntries(after, old.name).next().done) return undefined
  return `\`__all__\` would still name \`${old.name}\``
}
