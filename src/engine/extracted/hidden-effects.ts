import type { PythonFile } from '../../python/semantics/python-file.ts'
import { sharingFault } from '../../python/semantics/region/captured-names.ts'
import { isLastEffect } from '../../python/semantics/region/last-effect.ts'
import { hasName } from '../../python/semantics/region/name-bits.ts'
import { followRegion, type RegionFlow } from '../../python/semantics/region/region-flow.ts'
import { bindingsIn, mentionsIn } from '../../python/semantics/region/region-mentions.ts'
import type { Region } from '../../python/semantics/region/region.ts'
import { scopeFactsOf } from '../../python/semantics/region/scope-facts.ts'
import type { Variable } from '../../python/semantics/scope.ts'

/**
 * What could tell that a block runs in a frame of its own: a handler around that reads what the block had bound before
 * it was cut short, and a function inside that shares a local with code on the other side.
 */
export function objectionToHiddenEffects(before: PythonFile, regions: readonly Region[]): string | undefined {
  for (const region of regions) {
    const facts = scopeFactsOf(before, region.scope)
    const flow = followRegion(facts, region)
    for (const [name, variable] of facts.names.variables.entries()) {
      if (mentionsIn(region, variable).length === 0) continue
      const fault = faultOf(before, region, flow, name, variable)
      if (fault) return fault
    }
  }
  return undefined
}

function faultOf(
  file: PythonFile,
  region: Region,
  flow: RegionFlow,
  name: number,
  variable: Variable,
): string | undefined {
  const isChanged = flow.written.has(name) || flow.deleted.has(name) || flow.unbound.has(name)
  const bindings = isChanged ? bindingsIn(region, variable) : []
  const isSeen = hasName(flow.liveAtHandlers, name) && bindings.some(({ node }) => !isLastEffect(region, node))
  if (isSeen) return `\`${variable.name}\` would not be bound when a handler reads it`
  return sharingFault(file, region, variable, isChanged)
}
