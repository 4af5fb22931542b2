import type { FindingGroup } from '../../src/engine/transform.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Variable } from '../../src/python/semantics/scope.ts'
import type { Span } from '../../src/text/span.ts'
import type { ParameterKnowledge } from './parameters/parameter-knowledge.ts'
import { parameterPlan } from './parameters/parameter-plan.ts'
import type { Renaming } from './renaming.ts'

/** What the calls of functions say about their parameters. */
export interface CallConsequences {
  readonly refused?: string | undefined
  readonly unsafe?: string | undefined
  readonly together?: FindingGroup | undefined
  /** For each variable: the keywords in this file that follow it. */
  readonly keywords?: readonly (readonly Span[])[]
}

/** What calls mean for variables that are renamed at once; nothing where none is a parameter. */
export function togetherWithCalls(
  file: PythonFile,
  renames: readonly Renaming[],
  owners: readonly Variable[],
  knowledge: ParameterKnowledge | undefined,
): CallConsequences {
  const plans = owners.map((owner, at) => {
    return owner.isParameter && knowledge ? parameterPlan(knowledge, file, owner, renames[at]!) : undefined
  })
  const keywords: (readonly Span[])[] = []
  let unsafe: string | undefined
  let together: FindingGroup | undefined
  for (const plan of plans) {
    if (plan && 'refused' in plan) return { refused: plan.refused }
    keywords.push(plan?.keywords ?? [])
    unsafe ??= plan?.unsafe
    if (!plan || plan.size === 1) continue
    // Parameters of one function that swap names are one group.
    if (together && together.group !== plan.group)
      return { refused: 'calls name several of these parameters: rename one at a time' }
    together = { group: plan.group, size: plan.size }
  }
  return { unsafe, together, keywords }
}
