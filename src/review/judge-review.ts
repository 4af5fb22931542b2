import type { Changed } from '../engine/outcome.ts'
import { settle, type SyntaxCheck } from '../engine/run-project.ts'
import type { Transform } from '../engine/transform.ts'
import type { PythonFile } from '../python/semantics/python-file.ts'
import { findEditFault } from '../text/edit-fault.ts'
import { sortEdits } from '../text/edit-set.ts'
import { unifiedDiff } from '../text/unified-diff.ts'
import type { Answer, Wish } from '../claims/answer.ts'
import { claimCheck, type ClaimCheck } from './check/check-claim.ts'
import type { Claim } from '../claims/claim.ts'
import { findRejected, type Proposal } from './fix/find-rejected.ts'
import { WishRunner, type FulfilledWish, type Fulfilment } from './fix/fulfil-wish.ts'
import { stillHolds } from './fix/recheck.ts'
import { findSources } from './locate/find-source.ts'
import { followReviewedCode } from './locate/follow-reviewed-code.ts'
import { editFile, type ReviewedFiles, type ReviewedSource } from './reviewed-files.ts'
import type { ProposedFix, Verdict, VerdictStatus } from './verdict.ts'

/** A verdict and what is needed to carry it out. */
export interface Judgement {
  readonly verdict: Verdict
  /** The file that the claim is about. */
  readonly source: ReviewedSource | undefined
  readonly answer: Answer | undefined
  /** The wishes that have a fix ready. */
  readonly wishes: readonly Wish[]
}

export interface JudgeSettings {
  readonly transforms: readonly Transform[]
  /** A second parser, asked once for the results of all edits. */
  readonly syntaxCheck?: SyntaxCheck | undefined
  /** Whether the user asked for what a claim proposes: only then is looked for what wants to be asked for. */
  readonly accepts?: (claimId: string) => boolean
}

/** What the code says about each claim, in the order of the review. Never throws for one claim. */
export function judgeReview(
  claims: readonly Claim[],
  files: ReviewedFiles,
  settings: JudgeSettings,
): readonly Judgement[] {
  return settle(judgeClaims(claims, files, settings))
}

/** The same, with a stop behind each claim: the runtime can clear away trees there. */
export function* judgeClaims(
  claims: readonly Claim[],
  files: ReviewedFiles,
  { transforms, syntaxCheck, accepts = () => false }: JudgeSettings,
): Generator<undefined, readonly Judgement[]> {
  const check = claimCheck(transforms)
  const quick = new WishRunner(files.sources, transforms)
  const judged: Judgement[] = []
  for (const claim of claims) {
    judged.push(judgeSafely(claim, files, { check, runner: quick, accepts }))
    yield
  }
  const rejected = syntaxCheck ? findRejected(syntaxCheck, proposalsIn(judged), files) : new Set<number>()
  const careful = new WishRunner(files.sources, transforms, syntaxCheck)
  for (const [index, { verdict }] of judged.entries()) {
    if (!rejected.has(index)) continue
    judged[index] = judgeSafely(verdict.claim, files, { check, runner: careful, accepts })
    yield
  }
  return judged
}

/** The edits of each judgement, by its place among them. */
function proposalsIn(judged: readonly Judgement[]): readonly Proposal[] {
  return judged.flatMap(({ verdict }, id) =>
    verdict.fixes.map(({ path, edits }) => ({ id, path, edits: sortEdits(edits) })),
  )
}

interface Judging {
  readonly check: ClaimCheck
  readonly runner: WishRunner
  readonly accepts: (claimId: string) => boolean
}

function judgeSafely(claim: Claim, files: ReviewedFiles, judging: Judging): Judgement {
  try {
    return judgeClaim(claim, files, judging)
  } catch (error) {
    return settled(claim, 'failed', `checking it failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function judgeClaim(claim: Claim, files: ReviewedFiles, judging: Judging): Judgement {
  if (claim.kind === 'no-claim') return settled(claim, 'no-claim', 'it says nothing that code could be held to')
  if (claim.isDenied) return settled(claim, 'no-claim', 'its own words deny it')
  const found = findSources(claim, files)
  if (found.kind === 'out-of-scope') return settled(claim, 'out-of-scope', found.reason)
  if (found.kind === 'several') return settled(claim, 'needs-decision', `several files fit: ${found.paths.join(', ')}`)
  const judged = found.sources.map((source) => judgeIn(claim, source, files, judging))
  return chooseJudgement(claim, judged)
}

/** Of several files the one in which the claim finds its place. */
function chooseJudgement(claim: Claim, judged: readonly Judgement[]): Judgement {
  if (judged.length === 1) return judged[0]!
  if (claim.subjects.length === 0) return settled(claim, 'not-located', 'it names neither a file nor anything in one')
  const located = judged.filter(({ verdict }) => verdict.status !== 'not-located' && verdict.status !== 'failed')
  if (located.length === 0) return settled(claim, 'not-located', 'nothing that it names is in the files')
  const [only, ...more] = located
  if (more.length === 0) return only!
  const paths = located.map(({ source }) => source?.path)
  const evidence = located.flatMap(({ verdict }) => verdict.evidence.slice(0, 1))
  const open = settled(claim, 'needs-decision', `it may be about any of ${paths.join(', ')}`)
  return { ...open, verdict: { ...open.verdict, evidence } }
}

function judgeIn(
  claim: Claim,
  source: ReviewedSource,
  files: ReviewedFiles,
  { check, runner, accepts }: Judging,
): Judgement {
  const file = files.fileOf(source)
  if ('kind' in file) {
    const place = file.line === undefined ? '' : ` at line ${file.line}`
    return settled(claim, 'failed', `${file.path} could not be looked at: ${file.reason}${place}`)
  }
  const followed = followReviewedCode(claim, file)
  if (!followed) return settled(claim, 'stale', 'the code that it was made on is not in the file')
  const checked = check({ claim: followed.claim, file })
  const answer = { ...checked, drift: followed.drift ?? checked.drift }
  const wishes = answer.wishes.filter(({ onRequest }) => onRequest === undefined || accepts(claim.id))
  const fulfilled = runner.fulfilAll(wishes, file, answer.status === 'confirmed')
  return conclude({ claim: followed.claim, source, file, answer, check }, fulfilled)
}

interface Checked {
  readonly claim: Claim
  readonly source: ReviewedSource
  readonly file: PythonFile
  readonly answer: Answer
  readonly check: ClaimCheck
}

/** The verdict, once it is known which edits there are. */
function conclude(checked: Checked, fulfilled: readonly FulfilledWish[]): Judgement {
  const { claim, source, answer } = checked
  const proved = proveByWish(answer, fulfilled)
  const ready = fulfilled.filter(({ fulfilment }) => isMeant(fulfilment, answer))
  const reason = fulfilled
    .map(({ fulfilment }) => (fulfilment.kind === 'left' ? fulfilment.reason : undefined))
    .find(Boolean)
  const notes = ready.length === 0 && reason !== undefined ? `; no edit: ${reason}` : ''
  const verdict = { claim, status: proved.status, evidence: proved.evidence, drift: answer.drift }
  if (proved.status === 'confirmed' && !settles({ ...checked, answer: proved }, ready)) {
    const summary = `${proved.summary}; the edit is taken back, as the claim still holds after it`
    return { verdict: { ...verdict, summary, fixes: [] }, source, answer: proved, wishes: [] }
  }
  const fixes = ready.flatMap(({ wish, fulfilment }) => fixesOf(wish, fulfilment))
  const summary = `${proved.summary}${notes}`
  return { verdict: { ...verdict, summary, fixes }, source, answer: proved, wishes: ready.map(({ wish }) => wish) }
}

/** A claim that only a transform can tell true is confirmed by what it finds. */
function proveByWish(answer: Answer, fulfilled: readonly FulfilledWish[]): Answer {
  const found = fulfilled.find(({ fulfilment }) => isMeant(fulfilment, answer))?.fulfilment
  if (!answer.provedBy || found?.kind !== 'ready') return answer
  const message = found.changed[0]?.applied[0]?.message
  return {
    ...answer,
    status: 'confirmed',
    summary: message === undefined ? answer.summary : `${answer.summary}: ${message}`,
  }
}

function isMeant(fulfilment: Fulfilment, { provedBy }: Answer): fulfilment is Extract<Fulfilment, { kind: 'ready' }> {
  if (fulfilment.kind !== 'ready') return false
  const words = provedBy?.words ?? []
  const texts = fulfilment.changed.map(({ after }) => after)
  const before = fulfilment.changed.map((outcome) => outcome.before)
  return words.length === 0 || words.some((word) => countOf(texts, word) > countOf(before, word))
}

function countOf(texts: readonly string[], word: string): number {
  return texts.reduce((sum, text) => sum + text.split(word).length - 1, 0)
}

/** Whether the claim is no longer true once all its edits are made. */
function settles({ claim, file, answer, check }: Checked, ready: readonly FulfilledWish[]): boolean {
  const changed = ready.flatMap(({ fulfilment }) => (fulfilment.kind === 'ready' ? fulfilment.changed : []))
  const edits = sortEdits(changed.filter(({ path }) => path === file.path).flatMap((outcome) => outcome.edits))
  const isOnRequest = ready.some(({ wish }) => wish.onRequest !== undefined)
  if (edits.length === 0 || isOnRequest || findEditFault(file.text, edits)) return true
  const after = editFile(file, edits)
  return 'kind' in after || !stillHolds(claim, answer, { before: file, after, edits }, check)
}

function fixesOf(wish: Wish, fulfilment: Fulfilment): readonly ProposedFix[] {
  if (fulfilment.kind !== 'ready') return []
  const { changed, unsafe } = fulfilment
  return changed.map(({ path, before, edits }: Changed) => {
    return {
      transform: wish.transform,
      unsafe,
      path,
      edits,
      diff: unifiedDiff(path.replace(/^\/+/, ''), before, edits),
    }
  })
}

function settled(claim: Claim, status: VerdictStatus, summary: string): Judgement {
  const verdict = { claim, status, evidence: [], summary, drift: undefined, fixes: [] }
  return { verdict, source: undefined, answer: undefined, wishes: [] }
}
