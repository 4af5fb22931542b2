import transforms from '../../transforms/index.ts'
import type { Claim, ClaimKind } from '../../src/claims/claim.ts'
import { judgeReview, type Judgement } from '../../src/review/judge-review.ts'
import { ReviewedFiles } from '../../src/review/reviewed-files.ts'
import type { Verdict } from '../../src/review/verdict.ts'

/** A claim as a reader of reviews would make it; what is not given is what no review says. */
export function claimOf(kind: ClaimKind, given: Partial<Claim> & { line?: number } = {}): Claim {
  const { line, ...rest } = given
  return {
    id: '1',
    kind,
    text: '',
    at: { start: 0, end: 0 },
    rule: undefined,
    path: undefined,
    subjects: [],
    renames: [],
    lines: line === undefined ? undefined : { first: line, last: line },
    columns: [],
    figure: undefined,
    isDenied: false,
    suggestion: undefined,
    ...rest,
  }
}

/** Files by path; all of them below `/project`. */
export function filesOf(texts: Readonly<Record<string, string>>): ReviewedFiles {
  return new ReviewedFiles(
    Object.entries(texts).map(([path, text]) => ({ path, absolute: `/project/${path}`, read: () => text })),
  )
}

export function judgeIn(files: ReviewedFiles, ...claims: readonly Claim[]): readonly Judgement[] {
  return judgeReview(claims, files, { transforms })
}

/** The verdict on one claim about one file, `a.py`. */
export function verdictOn(text: string, claim: Claim): Verdict {
  return judgeIn(filesOf({ 'a.py': text }), claim)[0]!.verdict
}
