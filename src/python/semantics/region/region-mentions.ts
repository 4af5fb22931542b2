import type { SyntaxNode } from '../../syntax/node.ts'
import type { Variable } from '../scope.ts'
import { isInRegion, type Region } from './region.ts'

/** Where a region binds or deletes a variable, nested functions included. */
export function bindingsIn(region: Region, variable: Variable): Variable['bindings'] {
  const all = [variable, ...variable.captures].flatMap(({ bindings }) => bindings)
  return all.filter(({ node }) => isInRegion(region, node.index))
}

/** The names in a region that stand for a variable, nested functions included. */
export function mentionsIn(region: Region, variable: Variable): SyntaxNode[] {
  const all = [variable, ...variable.captures].flatMap(({ bindings, references }) => [...bindings, ...references])
  return all.map(({ node }) => node).filter((node) => isInRegion(region, node.index))
}
