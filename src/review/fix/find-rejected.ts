import type { SyntaxCheck } from '../../engine/run-project.ts'
import type { Edit } from '../../text/edit.ts'
import { applyEdits } from '../../text/edit-set.ts'
import type { ReviewedFiles } from '../reviewed-files.ts'

/** Edits that a judgement wants in one file: not empty, sorted and disjoint. */
export interface Proposal {
  readonly id: number
  readonly path: string
  readonly edits: readonly Edit[]
}

/** Proposals for one file that do not meet. */
type Batch = readonly Proposal[]

/** So many texts are held at a time. */
const textsPerCheck = 50

/**
 * The judgements with edits whose result a second parser rejects. Edits of a file that do not meet are asked about in one
 * text; where that is rejected, the ones at fault are found by halving.
 */
export function findRejected(
  syntaxCheck: SyntaxCheck,
  proposals: readonly Proposal[],
  files: ReviewedFiles,
): ReadonlySet<number> {
  const rejected = new Set<string>()
  const distinct = new Map(proposals.map((proposal) => [keyOf(proposal), proposal]))
  let batches = toBatches([...distinct.values()])
  while (batches.length > 0) {
    const suspects = batches.filter(isRejectedBy(syntaxCheck, batches, files))
    for (const [only, ...more] of suspects) if (only && more.length === 0) rejected.add(keyOf(only))
    batches = suspects.filter(({ length }) => length > 1).flatMap(halves)
  }
  return new Set(proposals.filter((proposal) => rejected.has(keyOf(proposal))).map(({ id }) => id))
}

/** Claims that want the same edits are asked about once. */
function keyOf({ path, edits }: Proposal): string {
  return JSON.stringify([path, edits])
}

function isRejectedBy(
  syntaxCheck: SyntaxCheck,
  batches: readonly Batch[],
  files: ReviewedFiles,
): (batch: Batch, index: number) => boolean {
  const reasons: (string | undefined)[] = []
  for (let start = 0; start < batches.length; start += textsPerCheck) {
    reasons.push(...syntaxCheck(batches.slice(start, start + textsPerCheck).map((batch) => textsOf(batch, files))))
  }
  return (_, index) => reasons[index] !== undefined
}

function textsOf(batch: Batch, { sources }: ReviewedFiles): { readonly before: string; readonly after: string } {
  const text = sources.find(({ path }) => path === batch[0]?.path)?.read()
  const before = typeof text === 'string' ? text : ''
  const edits = batch.flatMap((proposal) => proposal.edits)
  return { before, after: applyEdits(before, edits) }
}

/** Each batch takes, of its file, what starts behind its end. */
function toBatches(proposals: readonly Proposal[]): readonly Batch[] {
  const batches: { readonly path: string; readonly members: Proposal[]; end: number }[] = []
  for (const proposal of proposals.toSorted((one, other) => startOf(one) - startOf(other))) {
    const { path, edits } = proposal
    let batch = batches.find((each) => each.path === path && each.end < startOf(proposal))
    if (!batch) batches.push((batch = { path, members: [], end: -1 }))
    batch.members.push(proposal)
    batch.end = edits.at(-1)?.end ?? batch.end
  }
  return batches.map(({ members }) => members)
}

function startOf({ edits }: Proposal): number {
  return edits[0]?.start ?? 0
}

function halves(batch: Batch): readonly Batch[] {
  const half = batch.length >> 1
  return [batch.slice(0, half), batch.slice(half)]
}
