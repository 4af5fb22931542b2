import type { PythonFile } from '../python-file.ts'
import type { Variable } from '../scope.ts'
import { isInRegion, type Region } from './region.ts'

/** Names of a region that live elsewhere by declaration, as a function made of it would have to declare them. */
export interface DeclaredNames {
  readonly globals: readonly Variable[]
  readonly nonlocals: readonly Variable[]
}

/** The names to declare again, or why a declaration stands in the way. */
export function readDeclaredNames(file: PythonFile, region: Region): DeclaredNames | { readonly refused: string } {
  const globals: Variable[] = []
  const nonlocals: Variable[] = []
  for (const variable of region.scope.variables.values()) {
    if (variable.declarations.length === 0) continue
    const inside = variable.declarations.find(({ index }) => isInRegion(region, index))
    const isLeftBare = inside && variable.declarations.every(({ index }) => isInRegion(region, index))
    if (isLeftBare && isMentioned(region, variable, false)) {
      return {
        refused: `\`${variable.name}\`, declared at line ${file.lineOf(inside.start)}, is used outside of the lines`,
      }
    }
    if (inside || !isMentioned(region, variable, true)) continue
    if (variable.isNonlocal) nonlocals.push(variable)
    else globals.push(variable)
  }
  return { globals, nonlocals }
}

/** Whether the function, or one within it, mentions the variable inside of the region, or outside. */
function isMentioned(region: Region, variable: Variable, inside: boolean): boolean {
  const family = [variable, ...within(variable)]
  const mentions = family.flatMap(({ bindings, references }) => [...bindings, ...references])
  return mentions.some(({ node }) => isInRegion(region, node.index) === inside && !isDeclaration(variable, node.index))
}

function isDeclaration(variable: Variable, index: number): boolean {
  return variable.declarations.some((declaration) => declaration.index === index)
}

/** The variables of nested scopes that stand for the same name. */
function within(variable: Variable): Variable[] {
  const { tree, index } = variable.scope.node
  const captures = variable.owner?.captures ?? []
  return captures.filter(
    ({ scope }) => scope !== variable.scope && scope.node.index > index && scope.node.index < tree.nexts[index]!,
  )
}
