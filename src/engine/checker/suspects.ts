import type { FileOutcome } from '../outcome.ts'

/** Findings that are taken back together: one, or all of a group. */
export interface Suspect {
  readonly findings: readonly { readonly path: string; readonly id: string }[]
}

/** What was applied, in the order of the files: the neighbours in it are the likeliest to bring errors of one kind. */
export function suspectsOf(outcomes: readonly FileOutcome[]): readonly Suspect[] {
  const suspects = new Map<string, { path: string; id: string }[]>()
  for (const outcome of outcomes) {
    if (outcome.kind !== 'changed') continue
    for (const { id, together } of outcome.applied) {
      const key = together ? `group ${together.group}` : `${outcome.path}\0${id}`
      const findings = suspects.get(key) ?? []
      suspects.set(key, findings)
      findings.push({ path: outcome.path, id })
    }
  }
  return [...suspects.values()].map((findings) => ({ findings }))
}

/** By path and finding id: why the finding may not be applied. */
export type Rejections = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Suspects that are taken back, with the reason, as the runs of their files want them. */
export function rejectionsOf(reasons: ReadonlyMap<Suspect, string>): Rejections {
  const rejections = new Map<string, Map<string, string>>()
  for (const [{ findings }, reason] of reasons) {
    for (const { path, id } of findings) {
      const ofFile = rejections.get(path) ?? new Map<string, string>()
      rejections.set(path, ofFile)
      ofFile.set(id, reason)
    }
  }
  return rejections
}
