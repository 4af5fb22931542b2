import type { Claim } from '../../claims/claim.ts'
import type { ReviewedFiles, ReviewedSource } from '../reviewed-files.ts'
import { readClaimedPath } from './claimed-path.ts'
import { subjectName } from '../../claims/locate/subject-name.ts'

/** The files that a claim may be about, or why there is none. */
export type FoundSources =
  | { readonly kind: 'found'; readonly sources: readonly ReviewedSource[] }
  | { readonly kind: 'out-of-scope'; readonly reason: string }
  | { readonly kind: 'several'; readonly paths: readonly string[] }

/** The found file that a claim's path names; without a path, the files that hold its names. */
export function findSources(claim: Claim, files: ReviewedFiles): FoundSources {
  return claim.path === undefined ? byNames(claim, files) : byPath(claim.path, files)
}

function byPath(given: string, { sources }: ReviewedFiles): FoundSources {
  const claimed = readClaimedPath(given)
  if (claimed.kind === 'outside') return { kind: 'out-of-scope', reason: claimed.reason }
  const same = sources.filter(({ path, absolute }) => path === claimed.path || absolute === claimed.path)
  if (same.length > 0) return { kind: 'found', sources: same.slice(0, 1) }
  const below =
    claimed.kind === 'absolute' ? [] : sources.filter(({ absolute }) => absolute.endsWith(`/${claimed.path}`))
  if (below.length === 1) return { kind: 'found', sources: below }
  if (below.length > 1) return { kind: 'several', paths: below.map(({ path }) => path) }
  return { kind: 'out-of-scope', reason: 'it is none of the files that were given' }
}

function byNames({ subjects }: Claim, files: ReviewedFiles): FoundSources {
  if (files.sources.length === 1 || subjects.length === 0) return { kind: 'found', sources: files.sources.slice(0, 2) }
  const words = subjects.map((subject) => subjectName(subject))
  const holding = files.sources.filter((source) => {
    const text = source.read()
    return typeof text === 'string' && words.every((word) => text.includes(word))
  })
  return { kind: 'found', sources: holding }
}
